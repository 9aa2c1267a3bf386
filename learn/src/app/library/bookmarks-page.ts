import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { Bookmarks } from '../session/bookmarks';
import { FailureNotice } from '../ui/failure-notice';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';

/** The lessons the learner has marked. */
@Component({
  selector: 'hm-bookmarks-page',
  imports: [FailureNotice, Icon, MatButton, RouterLink],
  template: `
    @let l = w().library;
    <a class="back" routerLink="/"><hm-icon name="arrow-left" />{{ w().shell.courses }}</a>
    <h1 tabindex="-1">{{ l.bookmarks }}</h1>
    @if (bookmarks.list(); as list) {
      <ul class="hm-plain list">
        @for (one of list; track one.lessonId) {
          <li>
            <a [routerLink]="['/courses', one.courseId, 'lessons', one.lessonId]">
              <span class="title">{{ one.lessonTitle }}</span>
              <span class="hm-hint"
                >{{ one.courseTitle }}, {{ l.addedOn(formats.date(one.addedAt)) }}</span
              >
            </a>
            <button
              type="button"
              [attr.aria-label]="l.takeOff(one.lessonTitle)"
              (click)="remove(one.lessonId)"
            >
              <hm-icon name="bookmark-full" />
            </button>
          </li>
        } @empty {
          <li class="empty">
            <h2>{{ l.bookmarksEmpty }}</h2>
            <p>{{ l.bookmarksEmptyText }}</p>
            <a matButton="outlined" routerLink="/">{{ w().shell.courses }}</a>
          </li>
        }
      </ul>
    } @else if (bookmarks.failure(); as failure) {
      <hm-failure-notice [failure]="failure" thing="bookmarks" (retried)="bookmarks.reload()" />
    } @else {
      <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
      <span class="hm-skeleton hm-skeleton-tall"></span>
      <span class="hm-skeleton hm-skeleton-tall"></span>
    }
  `,
  styleUrl: '../ui/list-page.css',
})
export class BookmarksPage {
  protected readonly bookmarks = inject(Bookmarks);
  protected readonly formats = inject(Formats);
  protected readonly w = words();

  private readonly keepFocus = keepFocus();

  constructor() {
    titled(() => this.w().library.bookmarks);
  }

  protected remove(lessonId: string): void {
    this.bookmarks.remove(lessonId);
    this.keepFocus('h1');
  }
}
