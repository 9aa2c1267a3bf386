import { Component, inject, input } from '@angular/core';

import { pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { Formats } from '../ui/formats';
import { words } from '../ui/language';

/** What the instructor told everybody in the course, newest first. Without news nothing stands here. */
@Component({
  selector: 'hm-course-news',
  template: `
    @if (news.items()?.length) {
      <section aria-labelledby="news">
        <h2 id="news">{{ w().course.announcements }}</h2>
        @for (one of news.items(); track one.id) {
          <article>
            <h3>{{ one.title }}</h3>
            <p class="hm-hint">{{ w().course.by(one.author, formats.date(one.publishedAt)) }}</p>
            <div class="text" [innerHTML]="one.html"></div>
          </article>
        }
      </section>
    }
  `,
  styles: `
    section {
      padding-top: 18px;
      border-top: 1px solid var(--hm-line);
    }
    h2 {
      padding-bottom: 10px;
      font-size: var(--hm-21);
    }
    h3 {
      font-size: var(--hm-18);
    }
    article + article {
      margin-top: 20px;
    }
    .text {
      margin-top: 6px;
      font-size: var(--hm-15);
      overflow-wrap: anywhere;
    }
  `,
})
export class CourseNews {
  readonly courseId = input.required<string>();

  private readonly api = inject(StudyApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly news = pagedList(this.courseId, (id, _, signal) =>
    this.api.announcements(id, signal),
  );
}
