import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Course, Section } from '../api/model';
import { counted, hoursAndMinutes, lessonLength } from '../ui/duration';
import { LessonMark } from '../ui/lesson-mark';

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

  protected readonly sections = computed(() =>
    this.course().sections.map((section) => ({ ...section, size: sizeOf(section) })),
  );
  protected readonly length = lessonLength;
}

function sizeOf(section: Section): string {
  const seconds = section.lessons.reduce((sum, lesson) => sum + lesson.seconds, 0);
  const lessons = counted(section.lessons.length, 'lesson');
  return seconds > 0
    ? `${lessons}, ${hoursAndMinutes(Math.max(1, Math.round(seconds / 60)))}`
    : lessons;
}
