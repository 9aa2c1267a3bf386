import type { Course, Lesson, LessonSummary, SavedProgress } from '../api/model';
import type { Unsent } from './progress-outbox';

/** A course with what this device knows better than the answer it came with. */
export function withUnsent(course: Course, unsent: (lessonId: string) => Unsent): Course {
  return withLessons(course, (lesson) => {
    const { positionSeconds, completed } = unsent(lesson.id);
    return {
      ...lesson,
      positionSeconds: positionSeconds ?? lesson.positionSeconds,
      completed: completed ?? lesson.completed,
    };
  });
}

/** A course after the server's answer about one of its lessons. */
export function withSaved(course: Course, lessonId: string, saved: SavedProgress): Course {
  const changed = withLessons(course, (lesson) =>
    lesson.id === lessonId ? { ...lesson, ...ofLesson(saved) } : lesson,
  );
  return { ...changed, completed: saved.courseCompleted, lessons: saved.courseLessons };
}

/** A lesson's progress after the server's answer. */
export function ofLesson(saved: SavedProgress): Lesson['progress'] {
  const { positionSeconds, watchedSeconds, completed } = saved;
  return { positionSeconds, watchedSeconds, completed };
}

/**
 * The lesson to go on with, by the same rule as in the library: the one opened last, or the next
 * after it that is open and not done, or the first such one.
 */
export function nextIn(course: Course): LessonSummary | undefined {
  const lessons = lessonsOf(course);
  const last = lessons.findIndex((lesson) => lesson.id === course.lastLessonId);
  const open = (lesson: LessonSummary) => !lesson.completed && !lesson.locked;
  return lessons.slice(Math.max(0, last)).find(open) ?? lessons.find(open);
}

export function lessonsOf(course: Course): LessonSummary[] {
  return course.sections.flatMap((section) => section.lessons);
}

function withLessons(course: Course, change: (lesson: LessonSummary) => LessonSummary): Course {
  const before = doneIn(course);
  const sections = course.sections.map((section) => ({
    ...section,
    lessons: section.lessons.map(change),
  }));
  const changed = { ...course, sections };
  const completed = course.completed + doneIn(changed) - before;
  return { ...changed, completed: Math.min(Math.max(0, completed), course.lessons) };
}

function doneIn(course: Course): number {
  return lessonsOf(course).filter((lesson) => lesson.completed).length;
}
