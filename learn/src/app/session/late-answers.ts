import { effect, inject, Injectable, signal } from '@angular/core';

import type { Answer } from '../api/model';
import { CurrentUser } from './current-user';
import { DeviceStore } from './device-store';

const PATH = /^\/attempts\/(\w+)\/answers\/(\w+)$/;

/** Answers of one attempt by question. */
export type ByQuestion = Readonly<Record<string, Answer>>;

interface Late {
  readonly attemptId: string;
  readonly answers: ByQuestion;
}

/** What came too late, an item for each attempt. */
@Injectable({ providedIn: 'root' })
class LateStore extends DeviceStore<Late> {
  constructor() {
    super({ prefix: 'hm-learn-late', nameOf: (late) => late.attemptId, parse });
  }

  of(userId: string, attemptId: string): ByQuestion {
    return this.find(userId, attemptId)?.answers ?? {};
  }

  forgetAll(userId: string): void {
    for (const { attemptId } of this.read(userId)) this.drop(userId, attemptId);
  }
}

/**
 * Answers that reached the server when their attempt was over. They count for nothing, but whoever
 * wrote them can still read them on this device.
 */
@Injectable({ providedIn: 'root' })
export class LateAnswers {
  private readonly store = inject(LateStore);
  private readonly userId = inject(CurrentUser).id;
  /** What came since the page was opened, kept or not. */
  private readonly fresh = signal<ReadonlyMap<string, ByQuestion>>(new Map());

  constructor() {
    effect(() => {
      this.userId();
      this.fresh.set(new Map());
    });
  }

  /** What came too late for an attempt. */
  of(attemptId: string): ByQuestion {
    const user = this.userId();
    return this.fresh().get(attemptId) ?? (user ? this.store.of(user, attemptId) : {});
  }

  /** Keeps a refused answer by the address it was sent to; anything else is let go. */
  keep(path: string, answer: Answer | null): void {
    const [, attemptId, questionId] = PATH.exec(path) ?? [];
    if (attemptId === undefined || questionId === undefined || !says(answer)) return;
    const answers = { ...this.of(attemptId), [questionId]: answer };
    this.fresh.update((all) => new Map(all).set(attemptId, answers));
    const user = this.userId();
    if (user) this.store.put(user, { attemptId, answers });
  }

  /** Leaves nothing of this person on the device. */
  forgetAll(): void {
    const user = this.userId();
    this.fresh.set(new Map());
    if (user) this.store.forgetAll(user);
  }
}

function says(answer: Answer | null): answer is Answer {
  return (answer?.choices?.length ?? 0) > 0 || (answer?.text ?? '').trim() !== '';
}

function parse(read: unknown): Late | undefined {
  const late = read as Partial<Late> | null;
  const whole =
    typeof late?.attemptId === 'string' &&
    typeof late.answers === 'object' &&
    (late.answers as unknown) !== null;
  return whole ? (late as Late) : undefined;
}
