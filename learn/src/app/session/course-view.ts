import { computed, effect, inject, type Signal, untracked } from '@angular/core';

import { type Fetched, fetched } from '../api/fetched';
import { LearnApi } from '../api/learn-api';
import type { Course } from '../api/model';
import { withSaved, withUnsent } from './known-progress';
import { ProgressOutbox } from './progress-outbox';

/** A course as it stands now: the server's answer, what was saved since, what waits to be sent. */
export interface CourseView {
  readonly course: Signal<Course | undefined>;
  readonly failure: Fetched<Course>['failure'];
  reload(): void;
}

export function courseView(id: () => string): CourseView {
  const api = inject(LearnApi);
  const outbox = inject(ProgressOutbox);
  const answer = fetched(id, (key, signal) => api.course(key, signal));
  effect(() => {
    const saved = outbox.saved();
    if (!saved) return;
    untracked(() => answer.update((course) => withSaved(course, saved.lessonId, saved.progress)));
  });
  const course = computed(() => {
    const value = answer.value();
    return value && withUnsent(value, (lessonId) => outbox.unsent(lessonId));
  });
  return { course, failure: answer.failure, reload: () => answer.reload() };
}
