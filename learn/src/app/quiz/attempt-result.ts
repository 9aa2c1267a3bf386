import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { Attempt, AttemptResult, Question, QuizFacts, Reviewed } from '../api/model';
import type { ByQuestion } from '../session/late-answers';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';

/** How an attempt went, and where the rules allow it, question by question. */
@Component({
  selector: 'hm-attempt-result',
  imports: [Icon, MatButton, RouterLink],
  templateUrl: './attempt-result.html',
  styleUrl: './attempt-result.css',
})
export class AttemptResultView {
  readonly attempt = input.required<Attempt>();
  readonly result = input.required<AttemptResult>();
  readonly quiz = input<QuizFacts>();
  readonly late = input<ByQuestion>({});
  readonly courseId = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly rows = computed(() => {
    const { review } = this.result();
    return this.attempt().questions.flatMap((question) => {
      const reviewed = review?.find((one) => one.questionId === question.id);
      return reviewed
        ? [{ question, reviewed, given: given(question), right: right(question, reviewed) }]
        : [];
    });
  });
  protected readonly lateRows = computed(() =>
    this.attempt().questions.flatMap((question) => {
      const answer = this.late()[question.id];
      return answer ? [{ question, given: given({ ...question, answer }) }] : [];
    }),
  );
}

function given({ answer, choices }: Question): string {
  const chosen = choices.filter((one) => answer?.choices?.includes(one.id));
  return chosen.length > 0 ? lines(chosen) : (answer?.text ?? '');
}

function right({ choices }: Question, { correctChoices, correctText }: Reviewed): string {
  const chosen = choices.filter((one) => correctChoices.includes(one.id));
  return chosen.length > 0 ? lines(chosen) : (correctText ?? '');
}

/** One a line: a choice is often a sentence with commas of its own. */
function lines(chosen: Question['choices']): string {
  return chosen.map((one) => one.text).join('\n');
}
