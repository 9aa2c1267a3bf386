import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { CourseSummary } from '../api/model';
import { CoverTile } from '../ui/cover-tile';
import { hoursAndMinutes } from '../ui/duration';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { ProgressBar } from '../ui/progress-bar';
import { stageOf } from './shelf';

/** One line of the library. */
@Component({
  selector: 'hm-course-row',
  imports: [CoverTile, Icon, ProgressBar, RouterLink],
  templateUrl: './course-row.html',
  styleUrl: './course-row.css',
})
export class CourseRow {
  readonly course = input.required<CourseSummary>();

  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly stage = computed(() => stageOf(this.course()));
  /** When a course goes on in which nothing else is left to do now. */
  protected readonly waitsUntil = computed(() =>
    this.course().nextLesson === null ? this.course().nextOpening : null,
  );
  protected readonly length = computed(() => {
    const { course, time } = this.w();
    const { lessons, minutes } = this.course();
    return `${course.lessons(lessons)}, ${hoursAndMinutes(time, minutes)}`;
  });
}
