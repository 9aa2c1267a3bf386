import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { Course } from '../api/model';
import { Online } from '../session/online';
import { Saving } from '../session/saving';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { OfflineMark } from '../ui/offline-mark';
import { ProgressBar } from '../ui/progress-bar';
import { SaveStatus } from '../ui/save-status';

/** The bar above a lesson: the way back, where the course stands, what is on its way. */
@Component({
  selector: 'hm-lesson-bar',
  imports: [Icon, MatIconButton, OfflineMark, ProgressBar, RouterLink, SaveStatus],
  templateUrl: './lesson-bar.html',
  styleUrl: './lesson-bar.css',
})
export class LessonBar {
  readonly courseId = input.required<string>();
  readonly course = input<Course>();
  readonly playing = input(false);

  private readonly saving = inject(Saving);
  protected readonly w = words();
  protected readonly offline = inject(Online).off;
  protected readonly backLabel = computed(() => {
    const { back, backTo } = this.w().lesson.page;
    const title = this.course()?.title;
    return title === undefined ? back : backTo(title);
  });
  /** Playing means that seconds are always on their way; "saved" would be true for a blink only. */
  protected readonly status = computed(() => {
    const status = this.saving.status();
    return status === 'saved' && this.playing() ? 'saving' : status;
  });
}
