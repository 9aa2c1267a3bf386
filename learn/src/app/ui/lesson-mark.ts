import { Component, computed, input } from '@angular/core';

import type { LessonSummary } from '../api/model';
import { Icon } from './icon';
import type { IconName } from './icons';
import { words } from './language';

export type LessonState = 'done' | 'started' | 'new' | 'locked';

/** How far a learner is with a lesson. */
export function stateOf(lesson: LessonSummary): LessonState {
  if (lesson.completed) return 'done';
  if (lesson.locked) return 'locked';
  return lesson.positionSeconds > 0 || lesson.watchedSeconds > 0 ? 'started' : 'new';
}

const ICONS: Record<LessonState, IconName> = {
  done: 'circle-check',
  started: 'half-disc',
  new: 'circle',
  locked: 'lock',
};

/** The sign before a lesson's title: done, half a disc when started, a ring, or a lock. */
@Component({
  selector: 'hm-lesson-mark',
  imports: [Icon],
  host: { '[class]': 'state()' },
  template: `<hm-icon [name]="icon()" /><span class="hm-quiet">{{ w().mark[state()] }}: </span>`,
  styles: `
    :host {
      display: inline-flex;
      color: var(--hm-edge);
    }
    :host(.done),
    :host(.started) {
      color: var(--hm-brand);
    }
    hm-icon {
      width: 20px;
      height: 20px;
    }
  `,
})
export class LessonMark {
  readonly lesson = input.required<LessonSummary>();

  protected readonly w = words();
  protected readonly state = computed(() => stateOf(this.lesson()));
  protected readonly icon = computed(() => ICONS[this.state()]);
}
