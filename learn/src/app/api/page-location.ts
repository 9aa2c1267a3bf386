import { DOCUMENT, inject, Injectable } from '@angular/core';

/** The browser's address, for the moves that leave the app. */
@Injectable({ providedIn: 'root' })
export class PageLocation {
  private readonly location = inject(DOCUMENT).location;

  /** Where the learner is, as a path on this site. */
  here(): string {
    return this.location.pathname + this.location.search;
  }

  leaveTo(path: string): void {
    this.location.assign(path);
  }
}
