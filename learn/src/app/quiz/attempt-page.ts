import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { Failure } from '../api/failure';
import { fetched, onReturn } from '../api/fetched';
import { randomKey } from '../api/ids';
import { LearnApi } from '../api/learn-api';
import type { Answer, Question } from '../api/model';
import { QuizApi } from '../api/quiz-api';
import { ChangeOutbox } from '../session/change-outbox';
import { LateAnswers } from '../session/late-answers';
import { Online } from '../session/online';
import { clock } from '../ui/duration';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';
import { OfflineMark } from '../ui/offline-mark';
import { titled } from '../ui/page-title';
import { AttemptResultView } from './attempt-result';
import { uncounted } from './uncounted';
import { isAnswered, QuestionForm } from './question-form';
import { timeLeft } from './time-left';

type Submitting = 'no' | 'sending' | 'waiting' | 'failed';

/**
 * An attempt at a quiz: one question at a time, which suits a phone, with a strip to move about.
 * Answers are kept and sent at once, here and on other tabs; submitting is the server's word.
 */
@Component({
  selector: 'hm-attempt-page',
  imports: [
    AttemptResultView,
    FailureNotice,
    Icon,
    MatButton,
    MatIconButton,
    OfflineMark,
    QuestionForm,
    RouterLink,
  ],
  templateUrl: './attempt-page.html',
  styleUrl: './attempt-page.css',
})
export class AttemptPage {
  readonly courseId = input.required<string>();
  readonly lessonId = input.required<string>();
  readonly attemptId = input.required<string>();

  private readonly api = inject(QuizApi);
  private readonly learn = inject(LearnApi);
  private readonly outbox = inject(ChangeOutbox);
  private readonly lateAnswers = inject(LateAnswers);
  private readonly keepFocus = keepFocus();
  protected readonly w = words();
  protected readonly offline = inject(Online).off;
  protected readonly clock = clock;
  protected readonly answer = fetched(this.attemptId, (id, signal) => this.api.attempt(id, signal));
  protected readonly lesson = fetched(this.lessonId, (id, signal) => this.learn.lesson(id, signal));
  protected readonly attempt = this.answer.value;
  protected readonly left = timeLeft(() => this.timeOver());

  protected readonly at = signal(0);
  protected readonly checking = signal(false);
  protected readonly submitting = signal<Submitting>('no');
  private readonly key = randomKey();

  /** The questions with what was answered here last, sent or not. */
  protected readonly questions = computed(() => {
    const waiting = new Map(this.outbox.waiting().map((one) => [one.path, one.body]));
    return (this.attempt()?.questions ?? []).map((question): Question => {
      const mine = waiting.get(this.pathOf(question));
      return mine ? { ...question, answer: mine } : question;
    });
  });
  protected readonly question = computed(() => this.questions()[this.at()]);
  protected readonly open = computed(() =>
    this.questions().flatMap((question, i) => (isAnswered(question.answer) ? [] : [i])),
  );
  protected readonly waiting = computed(() =>
    this.outbox.waiting().some((one) => one.path.startsWith(this.base())),
  );
  /** What came after the attempt was over: it counts for nothing, but stays readable. */
  protected readonly late = computed(() => this.lateAnswers.of(this.attemptId()));
  protected readonly timeUp = computed(() => this.left.seconds() === 0);
  private readonly base = computed(() => `/attempts/${this.attemptId()}/`);

  constructor() {
    titled(() => this.lesson.value()?.title);
    effect(() => {
      const attempt = this.attempt();
      if (attempt?.state === 'OPEN')
        untracked(() => this.left.start(attempt.deadline, attempt.serverNow));
    });
    effect(() => {
      const over = [...this.outbox.refused().keys()].some((path) => path.startsWith(this.base()));
      if (over) untracked(() => this.answer.reload());
    });
    onReturn(() => {
      if (this.submitting() === 'waiting') void this.submit();
    });
  }

  protected take(question: Question, answer: Answer): void {
    const dated = { ...answer, editedAt: new Date().toISOString() };
    this.answer.update((attempt) => ({
      ...attempt,
      questions: attempt.questions.map((one) =>
        one.id === question.id ? { ...one, answer: dated } : one,
      ),
    }));
    this.outbox.put({ path: this.pathOf(question), body: dated });
  }

  protected check(): void {
    this.checking.set(true);
    this.keepFocus('#check');
  }

  protected go(to: number): void {
    if (this.checking()) this.keepFocus('.strip [aria-current]');
    this.checking.set(false);
    this.at.set(Math.min(Math.max(0, to), this.questions().length - 1));
  }

  protected isDone(question: Question): boolean {
    return isAnswered(question.answer);
  }

  /** All answers go along, so that what is still queued counts too. */
  protected async submit(): Promise<void> {
    if (this.submitting() === 'sending') return;
    this.submitting.set('sending');
    const answers = Object.fromEntries(
      this.questions().flatMap(({ id, answer }) => (isAnswered(answer) ? [[id, answer]] : [])),
    ) as Record<string, Answer>;
    try {
      const result = await this.api.submit(this.attemptId(), answers, this.key);
      for (const { path, answer } of uncounted(this.outbox.waiting(), this.base(), result))
        this.lateAnswers.keep(path, answer);
      this.outbox.forgetBelow(this.base());
      this.answer.update(() => result);
      this.keepFocus('#result');
      this.submitting.set('no');
    } catch (cause) {
      const failure = Failure.of(cause);
      this.submitting.set(failure.kind === 'network' ? 'waiting' : 'failed');
      if (!failure.passing) this.answer.reload();
    }
  }

  /** The server ends it too; asking shows the result, or submits what was answered in time. */
  private timeOver(): void {
    if (this.attempt()?.state === 'OPEN') void this.submit();
  }

  private pathOf(question: Question): string {
    return `${this.base()}answers/${question.id}`;
  }
}
