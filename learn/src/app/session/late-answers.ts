import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

import type { Answer } from '../api/model';
import { CurrentUser } from './current-user';

const PREFIX = 'hm-learn-late/';
const PATH = /^\/attempts\/(\w+)\/answers\/(\w+)$/;

/** Answers of one attempt by question. */
export type ByQuestion = Readonly<Record<string, Answer>>;

/**
 * Answers that reached the server when their attempt was over. They count for nothing, but whoever
 * wrote them can still read them: one item on this device for each attempt.
 */
@Injectable({ providedIn: 'root' })
export class LateAnswers {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly userId = inject(CurrentUser).id;
  private readonly known = signal<ReadonlyMap<string, ByQuestion>>(new Map());

  constructor() {
    effect(() => {
      this.userId();
      this.known.set(new Map());
    });
  }

  /** What came too late for an attempt. */
  of(attemptId: string): ByQuestion {
    return this.known().get(attemptId) ?? this.read(attemptId);
  }

  /** Keeps a refused answer by the address it was sent to; anything else is let go. */
  keep(path: string, answer: Answer | null): void {
    const [, attemptId, questionId] = PATH.exec(path) ?? [];
    if (attemptId === undefined || questionId === undefined || !says(answer)) return;
    const all = { ...this.of(attemptId), [questionId]: answer };
    this.known.update((known) => new Map(known).set(attemptId, all));
    const name = this.nameOf(attemptId);
    if (name === undefined) return;
    try {
      this.window?.localStorage.setItem(name, JSON.stringify(all));
    } catch {
      // a full or forbidden store: it stays readable until the page is closed
    }
  }

  /** Leaves nothing of this person on the device. */
  forgetAll(): void {
    const user = this.userId();
    this.known.set(new Map());
    try {
      const storage = this.window?.localStorage;
      for (const name of Object.keys(storage ?? {}))
        if (user !== undefined && name.startsWith(`${PREFIX}${user}/`)) storage?.removeItem(name);
    } catch {
      // without a store nothing was kept
    }
  }

  private read(attemptId: string): ByQuestion {
    const name = this.nameOf(attemptId);
    try {
      const text = name === undefined ? null : this.window?.localStorage.getItem(name);
      const kept: unknown = JSON.parse(text ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as ByQuestion) : {};
    } catch {
      return {};
    }
  }

  private nameOf(attemptId: string): string | undefined {
    const user = this.userId();
    return user && `${PREFIX}${user}/${attemptId}`;
  }
}

function says(answer: Answer | null): answer is Answer {
  return (answer?.choices?.length ?? 0) > 0 || (answer?.text ?? '').trim() !== '';
}
