import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Course, LessonSummary, Section } from '../api/model';
import { lessonsOf } from '../session/known-progress';
import { hoursAndMinutes, lessonLength } from '../ui/duration';
import { Formats } from '../ui/formats';
import { words } from '../ui/language';
import { LessonMark } from '../ui/lesson-mark';
import type { Words } from '../ui/words/words';

/** Every section with its lessons, and how far the learner is in each. */
@Component({
  selector: 'hm-curriculum',
  imports: [LessonMark, RouterLink],
  templateUrl: './curriculum.html',
  styleUrl: './curriculum.css',
})
export class Curriculum {
  readonly course = input.required<Course>();
  /** The lesson to go on with. */
  readonly nextId = input<string>();

  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly sections = computed(() =>
    this.course().sections.map((section) => ({ ...section, size: sizeOf(this.w(), section) })),
  );
  protected readonly length = lessonLength;

  /** When a locked lesson opens, in the learner's zone, and why not now. */
  protected opens(lesson: LessonSummary): string {
    const { course } = this.w();
    const why = this.reason(lesson);
    if (lesson.opensAt) {
      const when = this.formats.moment(lesson.opensAt);
      return why === '' ? course.opensOn(when) : course.opens(when, why);
    }
    return why === '' ? course.opensLater : course.opensWhen(why);
  }

  private reason({ lockReason, lockedBy }: LessonSummary): string {
    const { course } = this.w();
    switch (lockReason) {
      case 'DATE':
        return course.whyDate;
      case 'AFTER_START':
        return course.whyStart;
      case 'AFTER_COMPLETION': {
        const title = lessonsOf(this.course()).find((one) => one.id === lockedBy)?.title;
        return title === undefined ? course.whyCompletionOther : course.whyCompletion(title);
      }
      default:
        return '';
    }
  }
}

function sizeOf(words: Words, section: Section): string {
  const seconds = section.lessons.reduce((sum, lesson) => sum + lesson.seconds, 0);
  const lessons = words.course.lessons(section.lessons.length);
  return seconds > 0
    ? `${lessons}, ${hoursAndMinutes(words.time, Math.max(1, Math.round(seconds / 60)))}`
    : lessons;
}
