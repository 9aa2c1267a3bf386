import { inject, Injectable } from '@angular/core';

import type { Answer, Attempt, Certificate, Paged, PastAttempt } from './model';
import { from, path, Requests } from './requests';

/** Quizzes and certificates on the server. */
@Injectable({ providedIn: 'root' })
export class QuizApi {
  private readonly requests = inject(Requests);

  /** Begins an attempt; while one is open, that one. */
  begin(lessonId: string, key: string): Promise<Attempt> {
    return this.requests.post(path`/lessons/${lessonId}/attempts`, null, key);
  }

  attempt(id: string, signal?: AbortSignal): Promise<Attempt> {
    return this.requests.get(path`/attempts/${id}`, signal);
  }

  /** The learner's attempts at a quiz, newest first. */
  attempts(
    lessonId: string,
    after: string | null,
    signal: AbortSignal,
  ): Promise<Paged<PastAttempt>> {
    return this.requests.get(path`/lessons/${lessonId}/attempts` + from(after), signal);
  }

  submit(id: string, answers: Record<string, Answer>, key: string): Promise<Attempt> {
    return this.requests.post(path`/attempts/${id}/submission`, { answers }, key);
  }

  async certificates(signal: AbortSignal): Promise<Certificate[]> {
    return (await this.requests.get<{ items: Certificate[] }>('/certificates', signal)).items;
  }
}
