import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { fetched } from '../api/fetched';
import { LearnApi } from '../api/learn-api';
import { FailureNotice } from '../ui/failure-notice';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ContinuePanel } from './continue-panel';
import { CourseRow } from './course-row';
import { type CourseStage, matching, shelve } from './shelf';

/** The learner's courses, and the way back to where they stopped. */
@Component({
  selector: 'hm-library-page',
  imports: [ContinuePanel, CourseRow, FailureNotice, MatButton, RouterLink],
  templateUrl: './library-page.html',
  styleUrl: './library-page.css',
})
export class LibraryPage {
  private readonly api = inject(LearnApi);
  protected readonly w = words();
  protected readonly library = fetched(
    () => 'library',
    (_, signal) => this.api.library(signal),
  );

  protected readonly shelf = computed(() => {
    const courses = this.library.value();
    return courses && shelve(courses);
  });

  protected readonly stages = ['all', 'started', 'new', 'finished'] as const;
  protected readonly stage = signal<CourseStage | 'all'>('all');
  protected readonly text = signal('');
  protected readonly found = computed(() =>
    matching(this.shelf()?.courses ?? [], this.stage(), this.text()),
  );

  protected showAll(): void {
    this.stage.set('all');
    this.text.set('');
  }

  constructor() {
    titled(() => this.w().library.title);
  }
}
