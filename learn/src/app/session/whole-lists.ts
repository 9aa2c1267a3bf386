import { inject, Injectable } from '@angular/core';

import type { Note, Paged } from '../api/model';
import { wholeList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { DeviceCaches } from './device-caches';

/**
 * Lists that come in pages, kept whole beside a saved lesson under the address of their first page:
 * without a network nobody can ask for the next.
 */
@Injectable({ providedIn: 'root' })
export class WholeLists {
  private readonly api = inject(StudyApi);
  private readonly caches = inject(DeviceCaches);

  /** All of this person's notes in a lesson; what is kept of them is as new as the answer. */
  async notes(lessonId: string, signal: AbortSignal): Promise<Paged<Note>> {
    const path = `lessons/${encodeURIComponent(lessonId)}/notes`;
    return this.keep(path, await wholeList((after) => this.api.notes(lessonId, after, signal)));
  }

  async bookmarks(signal: AbortSignal): Promise<void> {
    await this.keep('bookmarks', await wholeList((after) => this.api.bookmarks(after, signal)));
  }

  private async keep<T>(path: string, items: T[]): Promise<Paged<T>> {
    const whole = { items, next: null };
    const answer = new Response(JSON.stringify(whole), {
      headers: { 'Content-Type': 'application/json' },
    });
    await (await this.caches.kept()).put(`/api/v1/${path}`, answer);
    return whole;
  }
}
