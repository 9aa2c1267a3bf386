import { computed, inject, Injectable } from '@angular/core';

import { fetched } from '../api/fetched';
import type { Bookmark } from '../api/model';
import { wholeList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { ChangeOutbox } from './change-outbox';

/** The lessons this person has marked, with what waits to be sent. */
@Injectable({ providedIn: 'root' })
export class Bookmarks {
  private readonly api = inject(StudyApi);
  private readonly outbox = inject(ChangeOutbox);
  private readonly answer = fetched(
    () => 'bookmarks',
    (_, signal) => wholeList((after) => this.api.bookmarks(after, signal)),
  );

  readonly failure = this.answer.failure;
  readonly list = computed(() => {
    const known = this.answer.value();
    return known?.filter((one) => this.waiting().get(one.lessonId) !== false);
  });

  private readonly waiting = computed(() => {
    const changes = this.outbox.waiting().flatMap(({ path, body, bare }): [string, boolean][] => {
      const lesson = /^\/bookmarks\/(.+)$/.exec(path)?.[1];
      return lesson === undefined ? [] : [[lesson, body !== null || bare === true]];
    });
    return new Map(changes);
  });

  reload(): void {
    this.answer.reload();
  }

  has(lessonId: string): boolean {
    return (
      this.waiting().get(lessonId) ??
      this.answer.value()?.some((one) => one.lessonId === lessonId) ??
      false
    );
  }

  add(bookmark: Bookmark): void {
    this.answer.update((all) => [
      bookmark,
      ...all.filter((one) => one.lessonId !== bookmark.lessonId),
    ]);
    this.outbox.put({ path: pathOf(bookmark.lessonId), body: null, bare: true });
  }

  remove(lessonId: string): void {
    this.answer.update((all) => all.filter((one) => one.lessonId !== lessonId));
    this.outbox.put({ path: pathOf(lessonId), body: null });
  }
}

function pathOf(lessonId: string): string {
  return `/bookmarks/${encodeURIComponent(lessonId)}`;
}
