import { Component, inject, input } from '@angular/core';

import type { Download } from '../api/model';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';

/** The files that come with a lesson. */
@Component({
  selector: 'hm-downloads',
  imports: [Icon],
  template: `
    <h2>{{ w().lesson.page.downloads }}</h2>
    <ul class="hm-plain">
      @for (file of files(); track file.url) {
        <li>
          <a [href]="file.url" download
            ><hm-icon name="file-down" /><span>{{ file.name }}</span
            ><span class="size">{{ formats.size(file.sizeBytes) }}</span></a
          >
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 36px;
    }
    h2 {
      padding-bottom: 10px;
      border-bottom: 2px solid var(--hm-ink);
      font-size: var(--hm-21);
    }
    li {
      border-bottom: 1px solid var(--hm-line);
    }
    a {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: 48px;
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    hm-icon {
      width: 20px;
      height: 20px;
    }
    .size {
      margin-inline-start: auto;
      color: var(--hm-ink2);
      font-size: var(--hm-14);
      white-space: nowrap;
    }
  `,
})
export class Downloads {
  readonly files = input.required<readonly Download[]>();

  protected readonly formats = inject(Formats);
  protected readonly w = words();
}
