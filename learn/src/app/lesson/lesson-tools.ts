import {
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';

import type { Course, Lesson } from '../api/model';
import { words } from '../ui/language';
import { Discussion } from './discussion';
import { LessonOutline } from './lesson-outline';
import { NotesPanel } from './notes-panel';

export type Tool = 'lessons' | 'notes' | 'discussion';

/** What stands beside a lesson, or on a phone below it: the outline, notes, questions. */
@Component({
  selector: 'hm-lesson-tools',
  imports: [Discussion, LessonOutline, NotesPanel],
  template: `
    <div #list class="tabs" role="tablist" [attr.aria-label]="w().lesson.tools.name">
      @for (one of tools(); track one) {
        <button
          type="button"
          role="tab"
          [id]="'tab-' + one"
          [attr.aria-selected]="one === shown()"
          [attr.aria-controls]="one === shown() ? 'tool' : null"
          [attr.tabindex]="one === shown() ? 0 : -1"
          (click)="shown.set(one)"
          (keydown.arrowRight)="step(1)"
          (keydown.arrowLeft)="step(-1)"
        >
          {{ w().lesson.tools[one] }}
        </button>
      }
    </div>
    <div id="tool" role="tabpanel" [attr.aria-labelledby]="'tab-' + shown()">
      @switch (shown()) {
        @case ('lessons') {
          @if (course(); as course) {
            <hm-lesson-outline [course]="course" [lessonId]="lesson().id" />
          }
        }
        @case ('notes') {
          <hm-notes-panel [lessonId]="lesson().id" [place]="place()" (goTo)="goTo.emit($event)" />
        }
        @case ('discussion') {
          <hm-discussion [lessonId]="lesson().id" [place]="place()" (goTo)="goTo.emit($event)" />
        }
      }
    </div>
  `,
  styles: `
    .tabs {
      display: flex;
      gap: 4px;
      padding-inline: 12px;
      border-bottom: 1px solid var(--hm-line);
    }
    button {
      min-height: 48px;
      padding: 0 10px;
      border: 0;
      border-bottom: 3px solid transparent;
      background: none;
      color: var(--hm-ink2);
      font: inherit;
      font-size: var(--hm-15);
      font-weight: 500;
      cursor: pointer;
    }
    button:hover {
      color: var(--hm-ink);
    }
    button:focus-visible {
      outline-offset: -3px;
    }
    button[aria-selected='true'] {
      border-bottom-color: var(--hm-brand);
      color: var(--hm-ink);
      font-weight: 600;
    }
  `,
})
export class LessonTools {
  readonly lesson = input.required<Lesson>();
  readonly course = input<Course>();
  readonly tools = input.required<readonly Tool[]>();
  /** Asks where the video is; undefined where there is none. */
  readonly place = input<() => number | undefined>(() => undefined);
  readonly goTo = output<number>();

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly notes = viewChild(NotesPanel);

  protected readonly w = words();
  readonly shown = linkedSignal<readonly Tool[], Tool>({
    source: this.tools,
    computation: (tools, before) =>
      before && tools.includes(before.value) ? before.value : (tools[0] ?? 'notes'),
  });
  protected readonly at = computed(() => this.tools().indexOf(this.shown()));

  /** Opens the notes with the caret in a new one. */
  writeNote(): void {
    this.shown.set('notes');
    setTimeout(() => this.notes()?.focus());
  }

  protected step(by: 1 | -1): void {
    const tools = this.tools();
    const next = tools[(this.at() + by + tools.length) % tools.length];
    if (next) this.shown.set(next);
    const tabs = this.list().nativeElement.querySelectorAll('button');
    tabs[this.at()]?.focus();
  }
}
