import { Component, computed, input } from '@angular/core';

import { words } from './language';

/** How much of a course is done, as a bar with its words beside it. */
@Component({
  selector: 'hm-progress-bar',
  template: `
    <div
      class="track"
      role="progressbar"
      [attr.aria-label]="label()"
      aria-valuemin="0"
      [attr.aria-valuemax]="total()"
      [attr.aria-valuenow]="done()"
      [attr.aria-valuetext]="text()"
    >
      <div class="fill" [style.inline-size.%]="percent()"></div>
    </div>
    <span class="text" aria-hidden="true">{{ text() }}</span>
  `,
  styleUrl: './progress-bar.css',
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number>();

  private readonly w = words();
  protected readonly percent = computed(() =>
    this.total() > 0 ? Math.min(100, (100 * this.done()) / this.total()) : 0,
  );
  protected readonly text = computed(() => this.w().progress.done(this.done(), this.total()));
}
