import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';

import { LearnApi } from '../api/learn-api';

/**
 * Where a buyer's "Start" leads: to the first lesson of the course that was never opened. With more
 * than one such course, or none, the library is the place to choose.
 */
export const startWhatIsNew: CanActivateFn = async () => {
  const router = inject(Router);
  try {
    const courses = await inject(LearnApi).library(new AbortController().signal);
    const fresh = courses.filter((one) => one.lastOpenedAt === null && one.audience === 'STUDENTS');
    const lesson = fresh.length === 1 ? fresh[0]?.nextLesson : undefined;
    if (lesson) return router.createUrlTree(['/courses', fresh[0]?.id, 'lessons', lesson.id]);
  } catch {
    // the library says what failed
  }
  return router.createUrlTree(['/']);
};
