import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { Lesson, PastAttempt } from '../api/model';
import { pagedList } from '../api/paged';
import { QuizApi } from '../api/quiz-api';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { ShowMore } from '../ui/show-more';
import { words } from '../ui/language';

/** What the learner has tried before at a quiz, each with the way to its result. */
@Component({
  selector: 'hm-past-attempts',
  imports: [Icon, MatButton, RouterLink, ShowMore],
  template: `
    @let q = w().quiz;
    <section aria-labelledby="past-attempts">
      <h2 id="past-attempts">{{ q.past }}</h2>
      @if (attempts.items(); as items) {
        <ul class="hm-plain">
          @for (one of items; track one.id) {
            <li>
              <a [routerLink]="pathOf(one)">
                <span class="title">{{ q.attemptNumber(formats.number(one.number)) }}</span>
                <span class="hint">{{ formats.moment(one.submittedAt ?? one.startedAt) }}</span>
                @if (one.state === 'OPEN') {
                  <span class="hint">{{ q.goOn }}</span>
                } @else if (one.reviewOpen) {
                  <span class="hint">{{ q.withReview }}</span>
                }
              </a>
              <p class="mark" [class.passed]="one.passed">
                @if (one.percent === null) {
                  <hm-icon name="timer" />{{ q.stillOpen }}
                } @else {
                  <hm-icon [name]="one.passed ? 'circle-check' : 'rotate-ccw'" />
                  {{ one.passed ? q.passed : q.failed }}, {{ formats.percent(one.percent) }}
                }
              </p>
            </li>
          }
        </ul>
        <hm-show-more [pages]="attempts" />
      } @else if (attempts.failure()) {
        <p class="trouble" role="alert">{{ q.pastFailed }}</p>
        <button matButton="outlined" type="button" (click)="attempts.reload()">
          {{ w().shell.tryAgain }}
        </button>
      } @else {
        <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
        <span class="hm-skeleton"></span>
      }
    </section>
  `,
  styleUrl: './past-attempts.css',
})
export class PastAttempts {
  readonly lesson = input.required<Lesson>();

  private readonly api = inject(QuizApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  private readonly lessonId = computed(() => this.lesson().id);
  protected readonly attempts = pagedList(this.lessonId, (id, after, signal) =>
    this.api.attempts(id, after, signal),
  );

  protected pathOf(attempt: PastAttempt): string[] {
    const { courseId, id } = this.lesson();
    return ['/courses', courseId, 'lessons', id, 'attempts', attempt.id];
  }
}
