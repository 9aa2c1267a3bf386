import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { courseView } from '../session/course-view';
import { clock } from '../ui/duration';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';
import { ShowMore } from '../ui/show-more';

/** Every note of a course, to read before an exam. */
@Component({
  selector: 'hm-course-notes-page',
  imports: [FailureNotice, Icon, RouterLink, ShowMore],
  template: `
    @let c = w().course;
    <a class="back" [routerLink]="['/courses', courseId()]"
      ><hm-icon name="arrow-left" />{{ title() || w().lesson.page.back }}</a
    >
    <h1>{{ c.notes }}</h1>
    @if (notes.items(); as items) {
      <ul class="hm-plain list">
        @for (note of items; track note.id) {
          <li>
            <div>
              <a
                [routerLink]="['/courses', courseId(), 'lessons', note.lessonId]"
                [queryParams]="note.atSeconds === null ? {} : { at: note.atSeconds }"
                >{{ note.lessonTitle
                }}{{ note.atSeconds === null ? '' : ', ' + clock(note.atSeconds) }}</a
              >
              <p class="text">{{ note.text }}</p>
            </div>
          </li>
        } @empty {
          <li class="empty">
            <h2>{{ c.notesEmpty }}</h2>
            <p>{{ c.notesEmptyText }}</p>
          </li>
        }
      </ul>
      <hm-show-more [pages]="notes" />
    } @else if (notes.failure(); as failure) {
      <hm-failure-notice [failure]="failure" thing="notes" (retried)="notes.reload()" />
    } @else {
      <p class="hm-quiet" role="status">{{ w().shell.loading }}</p>
      <span class="hm-skeleton hm-skeleton-tall"></span>
    }
  `,
  styles: `
    .text {
      margin-top: 4px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  styleUrls: ['../ui/list-page.css'],
})
export class CourseNotesPage {
  readonly courseId = input.required<string>();

  private readonly api = inject(StudyApi);
  private readonly view = courseView(this.courseId);
  protected readonly w = words();
  protected readonly clock = clock;
  protected readonly title = computed(() => this.view.course()?.title ?? '');
  protected readonly notes = pagedList(this.courseId, (id, after, signal) =>
    this.api.notesOf(id, after, signal),
  );

  constructor() {
    titled(() => this.w().course.notesOf(this.title()));
  }
}
