import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { LessonSummary } from '../api/model';
import { words } from '../ui/language';

/** The lessons before and after, by name. */
@Component({
  selector: 'hm-neighbours',
  imports: [RouterLink],
  template: `
    <nav class="neighbours" [attr.aria-label]="w().lesson.page.neighbours">
      @if (previous(); as previous) {
        <a [routerLink]="['/courses', courseId(), 'lessons', previous.id]">
          <span>{{ w().lesson.page.previousShort }}</span>{{ previous.title }}
        </a>
      }
      @if (next(); as next) {
        <a class="on" [routerLink]="['/courses', courseId(), 'lessons', next.id]">
          <span>{{ w().lesson.page.nextShort }}</span>{{ next.title }}
        </a>
      }
    </nav>
  `,
  styles: `
    :host {
      display: block;
    }
    .neighbours {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 16px 32px;
      margin-top: 48px;
      padding-top: 12px;
      border-top: 1px solid var(--hm-line);
    }

    .neighbours a {
      padding-block: 8px;
      color: var(--hm-ink);
      font-weight: 500;
      text-decoration: none;
    }

    .neighbours a:hover {
      text-decoration: underline;
    }

    .neighbours span {
      display: block;
      color: var(--hm-ink2);
      font-size: var(--hm-14);
      font-weight: 400;
    }

    .neighbours .on {
      margin-inline-start: auto;
      text-align: end;
    }
    @media (max-width: 599px) {
      .neighbours .on {
        display: none;
      }
    }
  `,
})
export class Neighbours {
  readonly courseId = input.required<string>();
  readonly previous = input<LessonSummary>();
  readonly next = input<LessonSummary>();

  protected readonly w = words();
}
