import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import type { Lesson, QuizFacts } from '../api/model';
import { QuizApi } from '../api/quiz-api';
import { spoken } from '../ui/duration';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { PastAttempts } from './past-attempts';

/** What a quiz asks for, how the learner stands, and the way in. */
@Component({
  selector: 'hm-quiz-card',
  imports: [Icon, MatButton, PastAttempts, RouterLink],
  templateUrl: './quiz-card.html',
  styleUrl: './quiz-card.css',
})
export class QuizCard {
  readonly lesson = input.required<Lesson>();
  readonly quiz = input.required<QuizFacts>();

  private readonly api = inject(QuizApi);
  private readonly router = inject(Router);
  protected readonly w = words();
  protected readonly formats = inject(Formats);
  protected readonly starting = signal(false);
  protected readonly trouble = signal<Failure | undefined>(undefined);
  protected readonly troubleText = computed(() => {
    const failure = this.trouble();
    const { quiz } = this.w();
    if (failure === undefined) return undefined;
    if (failure.code === 'attempt.too-many')
      return quiz.startTooMany(Math.ceil((failure.retryAfterSeconds ?? 60) / 60));
    if (failure.code === 'attempt.full') return quiz.startFull;
    return failure.passing ? quiz.startFailed : quiz.startRefused;
  });
  private key = randomKey();

  protected readonly facts = computed(() => {
    const { quiz, time } = this.w();
    const { questions, timeLimitSeconds, attemptsAllowed, attemptsUsed, passPercent } = this.quiz();
    const left = attemptsAllowed === null ? undefined : attemptsAllowed - attemptsUsed;
    return [
      quiz.questions(questions),
      timeLimitSeconds === null ? quiz.noLimit : quiz.limit(spoken(time, timeLimitSeconds)),
      quiz.pass(this.formats.percent(passPercent)),
      left === undefined || attemptsAllowed === null
        ? quiz.anyAttempts
        : left === 1
          ? quiz.lastAttempt
          : quiz.attempts(attemptsUsed, attemptsAllowed),
    ];
  });
  protected readonly mayStart = computed(() => {
    const { attemptsAllowed, attemptsUsed, open } = this.quiz();
    return open !== null || attemptsAllowed === null || attemptsUsed < attemptsAllowed;
  });

  protected pathOf(attemptId: string): string[] {
    const { courseId, id } = this.lesson();
    return ['/courses', courseId, 'lessons', id, 'attempts', attemptId];
  }

  protected async start(): Promise<void> {
    this.starting.set(true);
    this.trouble.set(undefined);
    try {
      const attempt = await this.api.begin(this.lesson().id, this.key);
      await this.router.navigate(this.pathOf(attempt.id));
    } catch (cause) {
      const failure = Failure.of(cause);
      this.trouble.set(failure);
      if (!failure.passing) this.key = randomKey();
    } finally {
      this.starting.set(false);
    }
  }
}
