import { inject, Injectable } from '@angular/core';

import type { Course, CourseSummary, Lesson, Me, SavedProgress, Watched } from './model';
import { path, Requests } from './requests';

/** Without a network it is as an earlier app kept it on this device, when a course had one name. */
type KeptSummary = Omit<CourseSummary, 'instructors'> & { instructors?: string[] };

/** Courses, lessons and progress on the server. */
@Injectable({ providedIn: 'root' })
export class LearnApi {
  private readonly requests = inject(Requests);

  me(): Promise<Me> {
    return this.requests.get('/me');
  }

  async library(signal: AbortSignal): Promise<CourseSummary[]> {
    const { courses } = await this.requests.get<{ courses: KeptSummary[] }>('/courses', signal);
    return courses.map((course) => ({
      ...course,
      instructors: course.instructors ?? [course.instructor],
    }));
  }

  course(id: string, signal: AbortSignal): Promise<Course> {
    return this.requests.get(path`/courses/${id}`, signal);
  }

  lesson(id: string, signal?: AbortSignal): Promise<Lesson> {
    return this.requests.get(path`/lessons/${id}`, signal);
  }

  saveProgress(lessonId: string, watched: Watched): Promise<SavedProgress> {
    return this.requests.put(path`/lessons/${lessonId}/progress`, watched);
  }

  setCompletion(lessonId: string, completed: boolean): Promise<SavedProgress> {
    const where = path`/lessons/${lessonId}/completion`;
    return completed ? this.requests.put(where, null) : this.requests.delete(where);
  }

  signOut(): Promise<void> {
    return this.requests.signOut();
  }
}
