import type { CourseSummary } from '../api/model';

/** The library as it is shown: one course to go on with, the others, and what affiliates learn. */
export interface Shelf {
  readonly current: CourseSummary | undefined;
  readonly courses: CourseSummary[];
  readonly trainings: CourseSummary[];
}

/** Puts courses on the shelf, last opened first; the first unfinished one is the one to go on with. */
export function shelve(all: readonly CourseSummary[]): Shelf {
  const recent = [...all].sort((a, b) => openedAt(b) - openedAt(a));
  return {
    current: recent.find((course) => course.nextLesson !== null && course.lastOpenedAt !== null),
    courses: recent.filter((course) => course.audience === 'STUDENTS'),
    trainings: recent.filter((course) => course.audience === 'AFFILIATES'),
  };
}

/** What the learner wants to see: a stage and words in the title or an instructor's name. */
export function matching(
  courses: readonly CourseSummary[],
  stage: CourseStage | 'all',
  words: string,
): CourseSummary[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/);
  return courses.filter((course) => {
    const text = [course.title, ...course.instructors].join(' ').toLocaleLowerCase();
    return (
      (stage === 'all' || stageOf(course) === stage) && wanted.every((word) => text.includes(word))
    );
  });
}

export type CourseStage = 'new' | 'started' | 'finished';

export function stageOf(course: CourseSummary): CourseStage {
  if (course.lessons > 0 && course.completed >= course.lessons) return 'finished';
  return course.completed > 0 || course.lastOpenedAt !== null ? 'started' : 'new';
}

function openedAt(course: CourseSummary): number {
  return course.lastOpenedAt === null ? 0 : Date.parse(course.lastOpenedAt);
}
