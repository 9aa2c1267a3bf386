import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';

import type { Found, Paged } from '../api/model';
import { pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { clock } from '../ui/duration';
import { FailureNotice } from '../ui/failure-notice';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ShowMore } from '../ui/show-more';

const NOTHING: Paged<Found> = { items: [], next: null };

/** Words in everything the learner may see, down to the second they are spoken. */
@Component({
  selector: 'hm-search-page',
  imports: [FailureNotice, MatButton, RouterLink, ShowMore],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage {
  /** From the address, so that a search can be gone back to. */
  readonly q = input<string>();

  private readonly api = inject(StudyApi);
  private readonly router = inject(Router);
  protected readonly w = words();
  protected readonly clock = clock;
  protected readonly asked = computed(() => (this.q() ?? '').trim());
  protected readonly text = linkedSignal(() => this.asked());
  protected readonly results = pagedList(this.asked, (q, after, signal) =>
    q === '' ? Promise.resolve(NOTHING) : this.api.search(q, after, signal),
  );
  protected readonly count = computed(() => {
    const found = this.results.items()?.length ?? 0;
    const { none, found: some, foundMore } = this.w().search;
    if (found === 0) return none(this.asked());
    return this.results.more() ? foundMore(found, this.asked()) : some(found, this.asked());
  });

  constructor() {
    titled(() => this.w().search.title);
  }

  protected go(event: Event): void {
    event.preventDefault();
    const q = this.text().trim();
    void this.router.navigate(['/search'], { queryParams: q === '' ? {} : { q } });
  }

  protected pathTo(found: Found): string[] {
    const course = ['/courses', found.courseId];
    return found.lessonId === null ? course : [...course, 'lessons', found.lessonId];
  }
}
