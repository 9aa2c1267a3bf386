import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { CourseSummary } from '../api/model';
import { CoverTile } from '../ui/cover-tile';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { ProgressBar } from '../ui/progress-bar';

/** The course last opened, in its own colours, with one button back to the lesson. */
@Component({
  selector: 'hm-continue-panel',
  imports: [CoverTile, MatButton, Icon, ProgressBar, RouterLink],
  templateUrl: './continue-panel.html',
  styleUrl: './continue-panel.css',
})
export class ContinuePanel {
  readonly course = input.required<CourseSummary>();

  protected readonly w = words();
  protected readonly colours = computed(() => `hm-c${this.course().cover.colour}`);
}
