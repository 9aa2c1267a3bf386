import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';

import type { Lesson } from '../api/model';
import { Bookmarks } from '../session/bookmarks';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';

/** Marks the lesson to find it again, and takes the mark off. */
@Component({
  selector: 'hm-bookmark-button',
  imports: [Icon, MatIconButton],
  template: `
    @let page = w().lesson.page;
    <button
      matIconButton
      type="button"
      [attr.aria-label]="on() ? page.bookmarked : page.bookmark"
      [attr.aria-pressed]="on()"
      (click)="toggle()"
    >
      <hm-icon [name]="on() ? 'bookmark-full' : 'bookmark'" />
    </button>
  `,
})
export class BookmarkButton {
  readonly lesson = input.required<Lesson>();
  readonly courseTitle = input('');

  private readonly bookmarks = inject(Bookmarks);
  protected readonly w = words();
  protected readonly on = computed(() => this.bookmarks.has(this.lesson().id));

  protected toggle(): void {
    const { id, title, courseId } = this.lesson();
    if (this.on()) return this.bookmarks.remove(id);
    this.bookmarks.add({
      lessonId: id,
      lessonTitle: title,
      courseId,
      courseTitle: this.courseTitle(),
      addedAt: new Date().toISOString(),
    });
  }
}
