import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Course, LessonSummary, Section } from '../api/model';
import { lessonsOf } from '../session/known-progress';
import { hoursAndMinutes, lessonLength } from '../ui/duration';
import { Formats } from '../ui/formats';
import { words } from '../ui/language';
import { LessonMark } from '../ui/lesson-mark';
import { openingOf } from '../ui/opening';
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

  protected opens(lesson: LessonSummary): string {
    return openingOf(lesson, lessonsOf(this.course()), this.w(), this.formats);
  }
}

function sizeOf(words: Words, section: Section): string {
  const seconds = section.lessons.reduce((sum, lesson) => sum + lesson.seconds, 0);
  const lessons = words.course.lessons(section.lessons.length);
  return seconds > 0
    ? `${lessons}, ${hoursAndMinutes(words.time, Math.max(1, Math.round(seconds / 60)))}`
    : lessons;
}
