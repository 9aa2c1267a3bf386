import type { LessonSummary } from '../api/model';
import type { Formats } from './formats';
import type { Words } from './words/words';

/** When a locked lesson opens, in the learner's zone, and why not now. */
export function openingOf(
  lesson: LessonSummary,
  all: readonly LessonSummary[],
  { course }: Words,
  formats: Formats,
): string {
  const why = reason(lesson, all, course);
  if (lesson.opensAt) {
    const when = formats.moment(lesson.opensAt);
    return why === '' ? course.opensOn(when) : course.opens(when, why);
  }
  return why === '' ? course.opensLater : course.opensWhen(why);
}

function reason(
  { lockReason, lockedBy }: LessonSummary,
  all: readonly LessonSummary[],
  course: Words['course'],
): string {
  switch (lockReason) {
    case 'DATE':
      return course.whyDate;
    case 'AFTER_START':
      return course.whyStart;
    case 'AFTER_COMPLETION': {
      const title = all.find((one) => one.id === lockedBy)?.title;
      return title === undefined ? course.whyCompletionOther : course.whyCompletion(title);
    }
    default:
      return '';
  }
}
