import { ApplicationRef, DOCUMENT, inject, isDevMode } from '@angular/core';
import { filter, first } from 'rxjs';

const AFTER_MILLIS = 3_000;

/**
 * Puts the app on the device once the first page stands, so that it does not take the network from
 * it. Fonts that this page has loaded are kept too: the worker was not there to see them come.
 */
export function keepOnDevice(): void {
  const window = inject(DOCUMENT).defaultView;
  if (isDevMode() || !window || !('serviceWorker' in window.navigator)) return;
  inject(ApplicationRef)
    .isStable.pipe(filter(Boolean), first())
    .subscribe(() => setTimeout(() => void register(window), AFTER_MILLIS));
}

async function register(window: Window): Promise<void> {
  try {
    const { serviceWorker } = window.navigator;
    await serviceWorker.register('/learn/sw.js', { scope: '/learn' });
    await serviceWorker.ready;
    const loaded = window.performance.getEntriesByType('resource').map(({ name }) => name);
    const fonts = loaded.filter((name) => new URL(name).pathname.startsWith('/fonts/'));
    await Promise.all(fonts.map((font) => window.fetch(font)));
  } catch {
    // the app then needs the network, as before
  }
}
