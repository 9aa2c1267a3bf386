import { Component, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { DeviceCaches } from '../session/device-caches';
import { type SavedLesson, SavedLessons } from '../session/saved-lessons';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { words } from '../ui/language';
import { titled } from '../ui/page-title';

/** The lessons on this device, the space they take, and how to free it. */
@Component({
  selector: 'hm-saved-page',
  imports: [Icon, MatButton, RouterLink],
  template: `
    @let o = w().offline;
    <h1 tabindex="-1">{{ o.title }}</h1>
    @if (!saved.possible) {
      <p class="lead">{{ o.needsHttps }}</p>
    } @else if (saved.list(); as list) {
      <p class="lead">{{ o.text }}</p>
      @if (list.length > 0) {
        <p class="space">
          {{ o.space(formats.size(saved.bytes()))
          }}{{ free.value() === undefined ? '' : ', ' + o.free(formats.size(free.value() ?? 0)) }}
        </p>
      }
      <ul class="hm-plain list">
        @for (one of list; track one.lessonId) {
          <li>
            <a [routerLink]="['/courses', one.courseId, 'lessons', one.lessonId]">
              <span class="title">{{ one.title }}</span>
              <span class="hm-hint">{{ one.courseTitle }}, {{ sizeOf(one) }}</span>
            </a>
            <button
              type="button"
              [attr.aria-label]="o.removeThe(one.title)"
              (click)="remove(one.lessonId)"
            >
              <hm-icon name="trash-2" />
            </button>
          </li>
        } @empty {
          <li class="empty">
            <h2>{{ o.empty }}</h2>
            <p>{{ o.emptyText }}</p>
            <a matButton="outlined" routerLink="/">{{ w().shell.courses }}</a>
          </li>
        }
      </ul>
      @if (list.length > 1) {
        <button matButton="outlined" type="button" (click)="removeAll()">
          {{ o.removeAll }}
        </button>
      }
    }
  `,
  styles: `
    .space {
      margin-top: 14px;
      font-weight: 600;
    }
  `,
  styleUrls: ['../ui/list-page.css'],
})
export class SavedPage {
  private readonly caches = inject(DeviceCaches);
  private readonly keepFocus = keepFocus();
  protected readonly saved = inject(SavedLessons);
  protected readonly formats = inject(Formats);
  protected readonly w = words();
  protected readonly free = resource({
    params: () => ({ bytes: this.saved.bytes() }),
    loader: () => this.caches.free(),
  });

  constructor() {
    titled(() => this.w().offline.title);
  }

  protected async remove(lessonId: string): Promise<void> {
    await this.saved.remove(lessonId);
    this.keepFocus('h1');
  }

  protected async removeAll(): Promise<void> {
    await this.saved.removeAll();
    this.keepFocus('h1');
  }

  protected sizeOf({ as, bytes, complete }: SavedLesson): string {
    const { offline: o } = this.w();
    const video = (label: string) => o.whatVideo(label === '' ? o.original : label);
    const what =
      as.what === 'video' ? video(as.label) : as.what === 'audio' ? o.whatSound : o.whatText;
    const size = this.formats.size(bytes);
    return complete ? `${what}, ${size}` : `${what}, ${size}, ${o.unfinished}`;
  }
}
