import { Injectable } from '@angular/core';

import type { Interval } from '../api/intervals';
import { DeviceStore } from './device-store';

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

const KEPT_MILLIS = 60 * 24 * 60 * 60 * 1000;

/** Unsent progress, each entry by itself until it is two months old. */
@Injectable({ providedIn: 'root' })
export class OutboxStore extends DeviceStore<OutboxEntry> {
  constructor() {
    super({ prefix: 'hm-learn-outbox', nameOf: (entry) => entry.id, parse });
  }

  /** In the order they were made. */
  all(userId: string): OutboxEntry[] {
    return this.read(userId)
      .filter((entry) => entry.observedAt > Date.now() - KEPT_MILLIS)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  has(userId: string, id: string): boolean {
    return this.find(userId, id) !== undefined;
  }

  remove(userId: string, id: string): void {
    this.drop(userId, id);
  }
}

function parse(read: unknown): OutboxEntry | undefined {
  const entry = read as Partial<OutboxEntry> | null;
  const whole =
    typeof entry?.id === 'string' &&
    typeof entry.lessonId === 'string' &&
    typeof entry.observedAt === 'number' &&
    (entry.kind === 'completion' || (entry.kind === 'watched' && Array.isArray(entry.intervals)));
  return whole ? (entry as OutboxEntry) : undefined;
}
