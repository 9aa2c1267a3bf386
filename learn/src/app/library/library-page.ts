import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { fetched } from '../api/fetched';
import { LearnApi } from '../api/learn-api';
import { FailureNotice } from '../ui/failure-notice';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ContinuePanel } from './continue-panel';
import { CourseRow } from './course-row';
import { shelve } from './shelf';

/** The learner's courses, and the way back to where they stopped. */
@Component({
  selector: 'hm-library-page',
  imports: [ContinuePanel, CourseRow, FailureNotice, MatButton],
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

  constructor() {
    titled(() => this.w().library.title);
  }
}
