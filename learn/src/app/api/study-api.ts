import { inject, Injectable } from '@angular/core';

import type { Announcement, Bookmark, Found, Note, Paged, Reply, Thread } from './model';
import { from, path, Requests } from './requests';

/** Notes, bookmarks, questions, news and search on the server. */
@Injectable({ providedIn: 'root' })
export class StudyApi {
  private readonly requests = inject(Requests);

  notes(lessonId: string, after: string | null, signal: AbortSignal): Promise<Paged<Note>> {
    return this.requests.get(path`/lessons/${lessonId}/notes` + from(after), signal);
  }

  notesOf(courseId: string, after: string | null, signal: AbortSignal): Promise<Paged<Note>> {
    return this.requests.get(path`/courses/${courseId}/notes` + from(after), signal);
  }

  bookmarks(after: string | null, signal?: AbortSignal): Promise<Paged<Bookmark>> {
    return this.requests.get(`/bookmarks${from(after)}`, signal);
  }

  announcements(courseId: string, signal: AbortSignal): Promise<Paged<Announcement>> {
    return this.requests.get(path`/courses/${courseId}/announcements`, signal);
  }

  search(words: string, after: string | null, signal: AbortSignal): Promise<Paged<Found>> {
    const query = new URLSearchParams({ q: words, ...(after !== null && { after }) });
    return this.requests.get(`/search?${query.toString()}`, signal);
  }

  discussion(lessonId: string, after: string | null, signal: AbortSignal): Promise<Paged<Thread>> {
    return this.requests.get(path`/lessons/${lessonId}/discussion` + from(after), signal);
  }

  ask(lessonId: string, text: string, atSeconds: number | null, key: string): Promise<Thread> {
    return this.requests.post(path`/lessons/${lessonId}/discussion`, { text, atSeconds }, key);
  }

  reply(threadId: string, text: string, key: string): Promise<Reply> {
    return this.requests.post(path`/discussions/${threadId}/replies`, { text }, key);
  }

  /** The replies to a question, the newest first. */
  replies(threadId: string, after: string | null): Promise<Paged<Reply>> {
    return this.requests.get(path`/discussions/${threadId}/replies` + from(after));
  }

  rewrite(postId: string, text: string): Promise<unknown> {
    return this.requests.put(path`/discussions/${postId}`, { text });
  }

  removePost(postId: string): Promise<unknown> {
    return this.requests.delete(path`/discussions/${postId}`);
  }

  report(postId: string, reason: string, key: string): Promise<unknown> {
    return this.requests.post(path`/discussions/${postId}/report`, { reason }, key);
  }
}
