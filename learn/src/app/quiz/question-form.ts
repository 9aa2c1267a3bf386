import {
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';

import type { Answer, Question } from '../api/model';
import { words } from '../ui/language';

const TYPING_MILLIS = 800;

/** Whether something was answered; an emptied field is no answer. */
export function isAnswered(answer: Answer | null): boolean {
  return (answer?.choices?.length ?? 0) > 0 || (answer?.text ?? '').trim() !== '';
}

/** One question with its choices or its field. What is typed counts after a moment of rest. */
@Component({
  selector: 'hm-question-form',
  template: `
    @let q = w().quiz;
    <fieldset>
      <legend>{{ question().text }}</legend>
      @switch (question().kind) {
        @case ('SINGLE') {
          <p class="hm-hint">{{ q.chooseOne }}</p>
          @for (choice of question().choices; track choice.id) {
            <label class="option">
              <input
                type="radio"
                [name]="question().id"
                [checked]="chosen().includes(choice.id)"
                (change)="choose([choice.id])"
              /><span>{{ choice.text }}</span>
            </label>
          }
        }
        @case ('MULTIPLE') {
          <p class="hm-hint">{{ q.chooseMany }}</p>
          @for (choice of question().choices; track choice.id) {
            <label class="option">
              <input
                type="checkbox"
                [checked]="chosen().includes(choice.id)"
                (change)="toggle(choice.id)"
              /><span>{{ choice.text }}</span>
            </label>
          }
        }
        @default {
          <div class="hm-field">
            <label class="hm-label" [for]="question().id">{{
              question().kind === 'NUMBER' ? q.yourNumber : q.yourAnswer
            }}</label>
            <input
              class="hm-input"
              autocomplete="off"
              maxlength="500"
              [id]="question().id"
              [attr.inputmode]="question().kind === 'NUMBER' ? 'decimal' : null"
              [value]="text()"
              (input)="typed($any($event.target).value)"
              (blur)="rest()"
            />
          </div>
        }
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 10px;
      margin: 8px 0 0;
      padding: 0;
      border: 0;
    }
    legend {
      float: none;
      margin-bottom: 6px;
      padding: 0;
      font-family: var(--hm-display);
      font-size: clamp(1.3125rem, 1.2rem + 0.8vw, 1.625rem);
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .option {
      display: flex;
      gap: 14px;
      align-items: center;
      min-height: 52px;
      padding: 10px 16px;
      border: 1px solid var(--hm-edge);
      border-radius: var(--hm-r2);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    .option:hover {
      background: var(--hm-sunk);
    }
    .option:has(:checked) {
      border-color: var(--hm-brand);
      background: var(--hm-tint);
    }
    .option:has(:focus-visible) {
      outline: 3px solid var(--hm-focus);
      outline-offset: 2px;
    }
    .option input {
      flex: none;
      width: 22px;
      height: 22px;
      margin: 0;
      accent-color: var(--hm-brand);
      outline: none;
    }
  `,
})
export class QuestionForm {
  readonly question = input.required<Question>();
  readonly answered = output<Answer>();

  protected readonly w = words();
  protected readonly chosen = computed(() => this.question().answer?.choices ?? []);
  protected readonly text = linkedSignal(() => this.question().answer?.text ?? '');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsaid = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected choose(choices: string[]): void {
    this.answered.emit({ choices });
  }

  protected toggle(id: string): void {
    const chosen = this.chosen();
    this.choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  protected typed(text: string): void {
    this.text.set(text);
    this.unsaid = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), TYPING_MILLIS);
  }

  protected rest(): void {
    clearTimeout(this.timer);
    if (this.unsaid) this.answered.emit({ text: this.text() });
    this.unsaid = false;
  }
}
