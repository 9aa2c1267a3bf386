import { Injectable } from '@angular/core';

import type { Change } from '../api/change-api';
import { DeviceStore } from './device-store';

/** A change that the server does not know yet. The newest of a path replaces the ones before. */
export interface KeptChange extends Change {
  /** Tells this version of the change from a newer one. */
  readonly stamp: string;
  /** When the learner did it, by this device's clock. */
  readonly at: number;
}

/** Unsent changes: under its path each overwrites nothing but an older state of the same thing. */
@Injectable({ providedIn: 'root' })
export class ChangeStore extends DeviceStore<KeptChange> {
  constructor() {
    super({ prefix: 'hm-learn-changes', nameOf: (change) => change.path, parse });
  }

  /** The oldest first. */
  all(userId: string): KeptChange[] {
    return this.read(userId).sort((a, b) => a.at - b.at);
  }

  /** Forgets a change, unless it was replaced by a newer one meanwhile. */
  remove(userId: string, { path, stamp }: KeptChange): void {
    if (this.find(userId, path)?.stamp === stamp) this.drop(userId, path);
  }
}

function parse(read: unknown): KeptChange | undefined {
  const change = read as Partial<KeptChange> | null;
  const whole =
    typeof change?.path === 'string' &&
    typeof change.stamp === 'string' &&
    typeof change.at === 'number' &&
    typeof change.body === 'object';
  return whole ? (change as KeptChange) : undefined;
}
