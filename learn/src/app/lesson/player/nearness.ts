import { effect, signal, type Signal } from '@angular/core';

import type { Video } from '../../api/model';

/** How near the end of its addresses a recording is. */
export type Nearness = 'far' | 'soon' | 'last';

const SOON_MILLIS = 10 * 60_000;
const LAST_MILLIS = 60_000;

/**
 * Tells when fresh addresses are needed soon, to be taken up at the next pause, and when there is no
 * time left to wait for one.
 */
export function nearness(video: () => Video | null | undefined): Signal<Nearness> {
  const now = signal<Nearness>('far');
  effect((onCleanup) => {
    const ends = Date.parse(video()?.urlExpiresAt ?? '');
    now.set('far');
    if (Number.isNaN(ends)) return;
    const soon = at(ends - SOON_MILLIS, () => now.set('soon'));
    const last = at(ends - LAST_MILLIS, () => now.set('last'));
    onCleanup(() => {
      clearTimeout(soon);
      clearTimeout(last);
    });
  });
  return now.asReadonly();
}

function at(moment: number, then: () => void): ReturnType<typeof setTimeout> {
  return setTimeout(then, Math.max(0, moment - Date.now()));
}
