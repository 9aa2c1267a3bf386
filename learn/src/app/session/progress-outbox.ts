import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';

import { Failure } from '../api/failure';
import { onReturn } from '../api/fetched';
import { randomName } from '../api/ids';
import { type Interval, union } from '../api/intervals';
import { LearnApi } from '../api/learn-api';
import type { SavedProgress } from '../api/model';
import { CurrentUser } from './current-user';
import { type OutboxEntry, OutboxStore } from './outbox-store';

/**
 * What the learner is told. `waiting`: kept on this device until the network is back.
 * `waiting-here`: kept in this page only, the browser stores nothing.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'waiting' | 'waiting-here' | 'refused';

/** What the server does not know yet about a lesson. */
export interface Unsent {
  readonly positionSeconds?: number;
  readonly completed?: boolean;
}

const RETRY_SECONDS = [2, 5, 15, 30, 60];
const ABANDONED_MILLIS = 60_000;

/**
 * Progress on its way to the server. Everything the learner does is first kept on the device, then
 * sent under a key of its own, in order, until the server has answered. An entry that may have
 * arrived is sealed: it is repeated word for word under the same key, and what follows goes into
 * the next one. So a lost answer, a second tab or a closed page neither loses nor doubles anything.
 */
@Injectable({ providedIn: 'root' })
export class ProgressOutbox {
  private readonly api = inject(LearnApi);
  private readonly store = inject(OutboxStore);
  private readonly userId = inject(CurrentUser).id;

  private readonly tab = randomName();
  private readonly entries = signal<readonly OutboxEntry[]>([]);
  private readonly trouble = signal<'none' | 'passing' | 'refused'>('none');
  private readonly anySaved = signal(false);
  private readonly latest = signal<{ lessonId: string; progress: SavedProgress } | undefined>(
    undefined,
  );
  private readonly flying = new Set<string>();
  private owner: string | undefined;
  private draining = false;
  private failures = 0;
  private counter = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** The server's newest answer. */
  readonly saved = this.latest.asReadonly();

  /** How many entries the server has not taken yet. */
  readonly waiting = computed(() => this.entries().length);

  readonly status = computed<SaveStatus>(() => {
    const trouble = this.trouble();
    if (this.entries().length > 0) {
      if (trouble !== 'passing') return 'saving';
      return this.store.lasting ? 'waiting' : 'waiting-here';
    }
    if (trouble === 'refused') return 'refused';
    return this.anySaved() ? 'saved' : 'idle';
  });

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

  /** What is still unsent for a lesson, newest last. */
  unsent(lessonId: string): Unsent {
    return this.entries()
      .filter((entry) => entry.lessonId === lessonId)
      .reduce<Unsent>(
        (unsent, entry) =>
          entry.kind === 'watched'
            ? { ...unsent, positionSeconds: entry.positionSeconds }
            : { ...unsent, completed: entry.completed },
        {},
      );
  }

  /** Keeps what was watched; {@link flush} sends it. */
  watched(lessonId: string, positionSeconds: number, intervals: readonly Interval[]): void {
    const last = this.entries().findLast((entry) => entry.lessonId === lessonId);
    if (last?.kind === 'watched' && this.open(last)) {
      this.keep({
        ...last,
        positionSeconds,
        intervals: union(last.intervals, [...intervals]),
        observedAt: Date.now(),
      });
      return;
    }
    const fresh = { kind: 'watched', positionSeconds, intervals: union([...intervals]) } as const;
    this.keep({ ...this.entryFor(lessonId), ...fresh, sealed: false });
  }

  /** Marks a lesson complete or takes that back, and sends it. */
  setCompletion(lessonId: string, completed: boolean): void {
    for (const entry of this.entries()) {
      const replaced = entry.kind === 'completion' && entry.lessonId === lessonId;
      if (replaced && !this.flying.has(entry.id)) this.forget(entry);
    }
    this.keep({ ...this.entryFor(lessonId), kind: 'completion', completed, sealed: true });
    void this.flush();
  }

  /** Sends what waits, one after the other. */
  async flush(): Promise<void> {
    if (this.draining || !this.userId()) return;
    this.draining = true;
    clearTimeout(this.retry);
    const stuck = new Set<string>();
    try {
      for (let next = this.next(stuck); next; next = this.next(stuck)) {
        const failure = await this.send(next);
        if (failure) stuck.add(next.lessonId);
        if (failure && failure.kind !== 'server') break;
      }
    } finally {
      this.draining = false;
    }
  }

  /** Gives up what waits. */
  forgetAll(): void {
    for (const entry of this.entries()) this.forget(entry);
  }

  /** Sends everything at once, because the page is about to go away. */
  leave(): void {
    if (!this.userId()) return;
    for (const entry of this.entries()) if (!this.flying.has(entry.id)) void this.send(entry);
  }

  private next(stuck: ReadonlySet<string>): OutboxEntry | undefined {
    return this.entries().find((e) => !this.flying.has(e.id) && !stuck.has(e.lessonId));
  }

  private async send(entry: OutboxEntry): Promise<Failure | undefined> {
    const sealed = { ...entry, sealed: true };
    this.keep(sealed);
    this.flying.add(entry.id);
    try {
      const progress = await this.put(sealed);
      this.forget(sealed);
      this.latest.set({ lessonId: sealed.lessonId, progress });
      this.anySaved.set(true);
      this.trouble.set('none');
      this.failures = 0;
      return undefined;
    } catch (cause) {
      return this.failed(sealed, Failure.of(cause));
    } finally {
      this.flying.delete(entry.id);
    }
  }

  private put(entry: OutboxEntry): Promise<SavedProgress> {
    if (entry.kind === 'completion') return this.api.setCompletion(entry.lessonId, entry.completed);
    return this.api.saveProgress(entry.lessonId, {
      key: entry.id,
      positionSeconds: entry.positionSeconds,
      intervals: entry.intervals,
      ageSeconds: Math.max(0, Math.round((Date.now() - entry.observedAt) / 1000)),
    });
  }

  private failed(entry: OutboxEntry, failure: Failure): Failure | undefined {
    if (!failure.passing) {
      this.forget(entry);
      this.trouble.set('refused');
      return undefined;
    }
    this.trouble.set('passing');
    const wait = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)] ?? 60;
    this.failures++;
    clearTimeout(this.retry);
    const seconds = Math.max(wait, failure.retryAfterSeconds ?? 0);
    this.retry = setTimeout(() => void this.flush(), seconds * 1000);
    return failure;
  }

  /** Takes over what this device kept for the user, except what another open tab still adds to. */
  private startFor(user: string): void {
    const kept = this.store.all(user).filter((entry) => this.mayTake(entry));
    const early = this.owner === undefined ? this.entries() : this.unstored(user, kept);
    this.owner = user;
    for (const entry of early) this.store.put(user, entry);
    this.entries.set([...kept, ...early]);
    void this.flush();
  }

  private unstored(user: string, kept: readonly OutboxEntry[]): OutboxEntry[] {
    if (this.owner !== user || this.store.lasting) return [];
    return this.entries().filter((entry) => !kept.some((one) => one.id === entry.id));
  }

  private mayTake(entry: OutboxEntry): boolean {
    if (entry.tab === this.tab || entry.sealed) return true;
    return entry.observedAt < Date.now() - ABANDONED_MILLIS;
  }

  private open(entry: OutboxEntry): boolean {
    const user = this.userId();
    const there = user === undefined || !this.store.lasting || this.store.has(user, entry.id);
    return entry.tab === this.tab && !entry.sealed && there;
  }

  private entryFor(lessonId: string) {
    const time = Date.now().toString(36).padStart(9, '0');
    const place = (this.counter++).toString(36).padStart(4, '0');
    const id = `${time}${place}-${this.tab}`;
    return { id, lessonId, tab: this.tab, observedAt: Date.now() };
  }

  private keep(entry: OutboxEntry): void {
    const user = this.userId();
    if (user) this.store.put(user, entry);
    this.entries.update((all) =>
      all.some((one) => one.id === entry.id)
        ? all.map((one) => (one.id === entry.id ? entry : one))
        : [...all, entry],
    );
  }

  private forget(entry: OutboxEntry): void {
    const user = this.userId();
    if (user) this.store.remove(user, entry.id);
    this.entries.update((all) => all.filter((one) => one.id !== entry.id));
  }
}
