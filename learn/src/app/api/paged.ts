import { computed, signal } from '@angular/core';

import { Failure } from './failure';
import { type Fetched, fetched } from './fetched';
import type { Paged } from './model';

/**
 * A list that comes in pages: the first as something fetched, the others when asked for. Read again
 * it is as long as it was, so that nothing goes that somebody is looking at.
 */
export interface PagedList<T> {
  readonly items: Fetched<T[]>['value'];
  readonly failure: Fetched<T[]>['failure'];
  readonly more: () => boolean;
  readonly loading: () => boolean;
  readonly moreFailed: () => boolean;
  loadMore(): Promise<void>;
  reload(): void;
  update(change: (items: T[]) => T[]): void;
}

export function pagedList<T>(
  key: () => string,
  load: (key: string, after: string | null, signal: AbortSignal) => Promise<Paged<T>>,
): PagedList<T> {
  const first: Fetched<Paged<T>> = fetched(key, (name, abort) =>
    asMany((after) => load(name, after, abort), first.value()?.items.length ?? 0),
  );
  const loading = signal(false);
  const failed = signal<Failure | undefined>(undefined);
  return {
    items: computed(() => first.value()?.items),
    failure: first.failure,
    more: () => (first.value()?.next ?? null) !== null,
    loading,
    moreFailed: () => failed() !== undefined,
    reload: () => first.reload(),
    update: (change) => first.update((page) => ({ ...page, items: change(page.items) })),
    loadMore: async () => {
      const next = first.value()?.next;
      if (!next || loading()) return;
      loading.set(true);
      failed.set(undefined);
      const asked = key();
      try {
        const page = await load(asked, next, new AbortController().signal);
        if (asked === key())
          first.update((all) => ({ items: [...all.items, ...page.items], next: page.next }));
      } catch (cause) {
        failed.set(Failure.of(cause));
      } finally {
        loading.set(false);
      }
    },
  };
}

async function asMany<T>(
  load: (after: string | null) => Promise<Paged<T>>,
  many: number,
): Promise<Paged<T>> {
  let read = whole(await load(null));
  while (read.next !== null && read.items.length < many) {
    const page = whole(await load(read.next));
    read = { items: [...read.items, ...page.items], next: page.next };
  }
  return read;
}

/** What was kept on this device before a list came in pages says nothing of a next one. */
function whole<T>({ items, next }: Omit<Paged<T>, 'next'> & Partial<Paged<T>>): Paged<T> {
  return { items, next: next ?? null };
}

/** All of a list that is short enough to be had whole. */
export async function wholeList<T>(
  load: (after: string | null) => Promise<Paged<T>>,
): Promise<T[]> {
  return (await asMany(load, Number.POSITIVE_INFINITY)).items;
}
