import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  catchError,
  firstValueFrom,
  fromEvent,
  type Observable,
  takeUntil,
  throwError,
} from 'rxjs';

import { Failure } from './failure';
import type { Course, CourseSummary, Lesson, Me, SavedProgress, Watched } from './model';
import type { components } from './schema';

const BASE = '/api/v1';
const READ = { timeout: 15_000 };
/** Writes outlive the page: the browser finishes them after the tab is closed. */
const WRITE = { timeout: 15_000, keepalive: true };

/** The server's API for learners; every refusal arrives as a {@link Failure}. */
@Injectable({ providedIn: 'root' })
export class LearnApi {
  private readonly http = inject(HttpClient);

  me(): Promise<Me> {
    return promised(this.http.get<Me>(`${BASE}/me`, READ));
  }

  async library(signal: AbortSignal): Promise<CourseSummary[]> {
    const answer = this.http.get<components['schemas']['Library']>(`${BASE}/courses`, READ);
    return (await promised(answer, signal)).courses;
  }

  course(id: string, signal: AbortSignal): Promise<Course> {
    return promised(
      this.http.get<Course>(`${BASE}/courses/${encodeURIComponent(id)}`, READ),
      signal,
    );
  }

  lesson(id: string, signal: AbortSignal): Promise<Lesson> {
    return promised(
      this.http.get<Lesson>(`${BASE}/lessons/${encodeURIComponent(id)}`, READ),
      signal,
    );
  }

  saveProgress(lessonId: string, watched: Watched): Promise<SavedProgress> {
    const path = `${BASE}/lessons/${encodeURIComponent(lessonId)}/progress`;
    return promised(this.http.put<SavedProgress>(path, watched, WRITE));
  }

  setCompletion(lessonId: string, completed: boolean): Promise<SavedProgress> {
    const path = `${BASE}/lessons/${encodeURIComponent(lessonId)}/completion`;
    return promised(
      completed
        ? this.http.put<SavedProgress>(path, null, WRITE)
        : this.http.delete<SavedProgress>(path, WRITE),
    );
  }

  async signOut(): Promise<void> {
    await promised(this.http.post('/sign-out', null, { ...WRITE, responseType: 'text' }));
  }
}

function promised<T>(answer: Observable<T>, signal?: AbortSignal): Promise<T> {
  const failing = answer.pipe(catchError((cause: unknown) => throwError(() => Failure.of(cause))));
  return firstValueFrom(signal ? failing.pipe(takeUntil(fromEvent(signal, 'abort'))) : failing);
}
