import {
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  resource,
  signal,
  type Signal,
} from '@angular/core';

import { Failure } from './failure';

/** Something read from the server that is read again whenever the learner comes back to it. */
export interface Fetched<T> {
  /** The newest answer; kept while it is read again, also when that fails. */
  readonly value: Signal<T | undefined>;
  /** Why there is nothing to show; undefined while there is a value. */
  readonly failure: Signal<Failure | undefined>;
  reload(): void;
  /** Changes the answer to what is known meanwhile; the next answer replaces it. */
  update(change: (value: T) => T): void;
}

const FRESH_MILLIS = 2_000;

/**
 * Reads by a key (a lesson's id) and reads again when the key changes, when the tab is looked at
 * again and when the network is back, so that a second device's progress shows up here.
 */
export function fetched<T>(
  key: () => string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): Fetched<T> {
  let askedAt = 0;
  const newest = signal<{ key: string; value: T } | undefined>(undefined);
  const reading = resource({
    params: () => ({ key: key() }),
    loader: async ({ params, abortSignal }) => {
      askedAt = Date.now();
      const value = await load(params.key, abortSignal);
      if (!abortSignal.aborted) newest.set({ key: params.key, value });
    },
  });
  const value = computed(() => {
    const answer = newest();
    return answer?.key === key() ? answer.value : undefined;
  });
  const failure = computed(() => {
    const cause = reading.error();
    return cause !== undefined && value() === undefined ? Failure.of(cause) : undefined;
  });
  onReturn(() => {
    if (Date.now() - askedAt > FRESH_MILLIS) reading.reload();
  });
  return {
    value,
    failure,
    reload: () => reading.reload(),
    update: (change) => newest.update((now) => now && { key: now.key, value: change(now.value) }),
  };
}

/** Calls back when the learner looks at this tab again or the network is back. */
export function onReturn(callback: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const seen = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', seen);
  window?.addEventListener('focus', seen);
  window?.addEventListener('online', seen);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', seen);
    window?.removeEventListener('focus', seen);
    window?.removeEventListener('online', seen);
  });
}
