import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';

import { type Change, ChangeApi } from '../api/change-api';
import { Failure } from '../api/failure';
import { onReturn } from '../api/fetched';
import { randomName } from '../api/ids';
import { ChangeStore, type KeptChange } from './change-store';
import { CurrentUser } from './current-user';
import { LateAnswers } from './late-answers';

const RETRY_SECONDS = [2, 5, 15, 30, 60];

/**
 * Notes, bookmarks and answers on their way to the server. Each is a state of one thing under its
 * own address, so the newest replaces what waited before, sending it twice changes nothing, and two
 * devices meet on the server, where the later one stands. What is refused is given up and told;
 * an answer that came too late stays readable.
 */
@Injectable({ providedIn: 'root' })
export class ChangeOutbox {
  private readonly api = inject(ChangeApi);
  private readonly store = inject(ChangeStore);
  private readonly late = inject(LateAnswers);
  private readonly userId = inject(CurrentUser).id;

  private readonly entries = signal<readonly KeptChange[]>([]);
  private readonly refusedPaths = signal<ReadonlyMap<string, Failure>>(new Map());
  private readonly passing = signal(false);
  private draining = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** What the server does not know yet, oldest first. */
  readonly waiting = this.entries.asReadonly();
  /** Whether it has to wait because the server does not answer. */
  readonly stuck = computed(() => this.passing() && this.entries().length > 0);
  readonly lasting = this.store.lasting;
  /** What the server did not accept, by path, until it is changed again. */
  readonly refused = this.refusedPaths.asReadonly();
  /** Counts what has arrived, for pages that then read again. */
  readonly arrived = signal(0);

  constructor() {
    effect(() => {
      const user = this.userId();
      if (user) untracked(() => this.startFor(user));
    });
    onReturn(() => {
      const user = this.userId();
      if (user) this.startFor(user);
    });
  }

  /** Keeps a change and sends it. */
  put(change: Change): void {
    const kept = { ...change, stamp: randomName(), at: Date.now() };
    const user = this.userId();
    if (user) this.store.put(user, kept);
    this.entries.update((all) => [...all.filter((one) => one.path !== kept.path), kept]);
    this.refusedPaths.update((all) => new Map([...all].filter(([path]) => path !== kept.path)));
    void this.flush();
  }

  /** Forgets what waits below a path: it is known otherwise by now. */
  forgetBelow(path: string): void {
    for (const one of this.entries()) if (one.path.startsWith(path)) this.forget(one);
  }

  /** Sends what waits, one after the other. */
  async flush(): Promise<void> {
    if (this.draining || !this.userId()) return;
    this.draining = true;
    clearTimeout(this.retry);
    try {
      for (let next = this.entries()[0]; next; next = this.entries()[0]) {
        if (!(await this.send(next))) break;
      }
    } finally {
      this.draining = false;
    }
  }

  private async send(change: KeptChange): Promise<boolean> {
    try {
      await this.api.send(change);
      this.passing.set(false);
      this.failures = 0;
      this.forget(change);
      this.arrived.update((n) => n + 1);
      return true;
    } catch (cause) {
      const failure = Failure.of(cause);
      if (failure.passing) {
        this.later(failure);
        return false;
      }
      this.forget(change);
      if (failure.code === 'attempt.over') this.late.keep(change.path, change.body);
      // gone already, or deleted later on another device: nothing is lost that was wanted
      const taken =
        failure.kind === 'missing' && (change.body === null || failure.code === 'note.deleted');
      if (!taken) this.refusedPaths.update((all) => new Map(all).set(change.path, failure));
      this.arrived.update((n) => n + 1);
      return true;
    }
  }

  private later(failure: Failure): void {
    this.passing.set(true);
    const wait = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)] ?? 60;
    this.failures++;
    clearTimeout(this.retry);
    const seconds = Math.max(wait, failure.retryAfterSeconds ?? 0);
    this.retry = setTimeout(() => void this.flush(), seconds * 1000);
  }

  private forget(change: KeptChange): void {
    const user = this.userId();
    if (user) this.store.remove(user, change);
    this.entries.update((all) => all.filter((one) => one.stamp !== change.stamp));
  }

  /** Takes over what this device kept for the user, other tabs' changes too. */
  private startFor(user: string): void {
    const kept = this.store.all(user);
    const mine = this.entries().filter((one) => !kept.some((other) => other.path === one.path));
    if (this.store.lasting) for (const one of mine) this.store.put(user, one);
    this.entries.set([...kept, ...mine].sort((a, b) => a.at - b.at));
    void this.flush();
  }
}
