import { DOCUMENT, inject, Injectable } from '@angular/core';

import type { Interval } from '../api/intervals';

interface Waiting {
  /** The key that makes sending it twice harmless; sorts by time. */
  readonly id: string;
  readonly lessonId: string;
  /** The browser tab that may still add to it. */
  readonly tab: string;
  /** When the learner did it, by this device's clock. */
  readonly observedAt: number;
  /** Once it may have been sent, nothing is added any more. */
  readonly sealed: boolean;
}

/** Seconds watched and the place where the learner stopped. */
export interface WatchEntry extends Waiting {
  readonly kind: 'watched';
  readonly positionSeconds: number;
  readonly intervals: Interval[];
}

/** A lesson marked complete, or not complete after all. */
export interface CompletionEntry extends Waiting {
  readonly kind: 'completion';
  readonly completed: boolean;
}

export type OutboxEntry = WatchEntry | CompletionEntry;

const PREFIX = 'hm-learn-outbox/';
const KEPT_MILLIS = 60 * 24 * 60 * 60 * 1000;

/**
 * Keeps unsent progress on this device, one item an entry, so that two tabs never overwrite one
 * another. localStorage, because a page that is being closed has no time to wait for IndexedDB.
 */
@Injectable({ providedIn: 'root' })
export class OutboxStore {
  private readonly window = inject(DOCUMENT).defaultView;
  private works = true;

  /** False where the browser keeps nothing (a full disk, some private windows). */
  get lasting(): boolean {
    return this.works;
  }

  all(userId: string): OutboxEntry[] {
    const storage = this.storage();
    if (!storage) return [];
    const prefix = `${PREFIX}${userId}/`;
    const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
    return names
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parsed(storage.getItem(name)))
      .filter((entry) => entry.observedAt > Date.now() - KEPT_MILLIS)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  has(userId: string, id: string): boolean {
    return this.storage()?.getItem(`${PREFIX}${userId}/${id}`) != null;
  }

  put(userId: string, entry: OutboxEntry): void {
    try {
      this.storage()?.setItem(`${PREFIX}${userId}/${entry.id}`, JSON.stringify(entry));
    } catch {
      this.works = false;
    }
  }

  remove(userId: string, id: string): void {
    this.storage()?.removeItem(`${PREFIX}${userId}/${id}`);
  }

  private storage(): Storage | undefined {
    try {
      return this.window?.localStorage;
    } catch {
      this.works = false;
      return undefined;
    }
  }
}

function parsed(text: string | null): OutboxEntry[] {
  try {
    const entry = JSON.parse(text ?? '') as Partial<OutboxEntry> | null;
    const whole =
      typeof entry?.id === 'string' &&
      typeof entry.lessonId === 'string' &&
      typeof entry.observedAt === 'number' &&
      (entry.kind === 'completion' || (entry.kind === 'watched' && Array.isArray(entry.intervals)));
    return whole ? [entry as OutboxEntry] : [];
  } catch {
    return [];
  }
}
