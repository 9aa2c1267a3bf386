import { DOCUMENT, inject, Injectable } from '@angular/core';

import type { Change } from '../api/change-api';

/** A change that the server does not know yet. The newest of a path replaces the ones before. */
export interface KeptChange extends Change {
  /** Tells this version of the change from a newer one. */
  readonly stamp: string;
  /** When the learner did it, by this device's clock. */
  readonly at: number;
}

const PREFIX = 'hm-learn-changes/';

/**
 * Keeps unsent changes on this device, one item for each path, so that two tabs never overwrite
 * anything but an older state of the same thing. localStorage for the reason OutboxStore gives.
 */
@Injectable({ providedIn: 'root' })
export class ChangeStore {
  private readonly window = inject(DOCUMENT).defaultView;
  private works = true;

  get lasting(): boolean {
    return this.works;
  }

  all(userId: string): KeptChange[] {
    const storage = this.storage();
    if (!storage) return [];
    const prefix = `${PREFIX}${userId}/`;
    return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => parsed(storage.getItem(name)))
      .sort((a, b) => a.at - b.at);
  }

  put(userId: string, change: KeptChange): void {
    try {
      this.storage()?.setItem(`${PREFIX}${userId}/${change.path}`, JSON.stringify(change));
    } catch {
      this.works = false;
    }
  }

  /** Forgets a change, unless it was replaced by a newer one meanwhile. */
  remove(userId: string, change: KeptChange): void {
    const name = `${PREFIX}${userId}/${change.path}`;
    const kept = parsed(this.storage()?.getItem(name) ?? null)[0];
    if (kept?.stamp === change.stamp) this.storage()?.removeItem(name);
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

function parsed(text: string | null): KeptChange[] {
  try {
    const change = JSON.parse(text ?? '') as Partial<KeptChange> | null;
    const whole =
      typeof change?.path === 'string' &&
      typeof change.stamp === 'string' &&
      typeof change.at === 'number' &&
      typeof change.body === 'object';
    return whole ? [change as KeptChange] : [];
  } catch {
    return [];
  }
}
