import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { CourseSummary } from '../api/model';
import { CoverTile } from '../ui/cover-tile';
import { counted, hoursAndMinutes } from '../ui/duration';
import { Icon } from '../ui/icon';
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

  protected readonly stage = computed(() => stageOf(this.course()));
  protected readonly length = computed(
    () => `${counted(this.course().lessons, 'lesson')}, ${hoursAndMinutes(this.course().minutes)}`,
  );
}
