import { describe, expect, it } from 'vitest';

import { aCourse } from '../testing/stories';
import { lessonsOf, nextIn, withSaved, withUnsent } from './known-progress';

describe('what is known of a course’s progress', () => {
  it('counts a lesson completed on this device before the server knows', () => {
    const course = withUnsent(aCourse(), (id) => (id === 'echo' ? { completed: true } : {}));
    expect(course.completed).toBe(2);
    expect(nextIn(course)?.id).toBe('pack');
  });

  it('takes a completion back as well', () => {
    const course = withUnsent(aCourse(), (id) => (id === 'light' ? { completed: false } : {}));
    expect(course.completed).toBe(0);
    expect(lessonsOf(course)[0]?.completed).toBe(false);
  });

  it('takes the server’s answer for one lesson and leaves the others', () => {
    const saved = {
      positionSeconds: 480,
      watchedSeconds: 470,
      completed: true,
      courseCompleted: 2,
      courseLessons: 4,
    };
    const course = withSaved(aCourse(), 'echo', saved);
    expect(course.completed).toBe(2);
    const [light, echo] = lessonsOf(course);
    expect(echo).toMatchObject({ positionSeconds: 480, watchedSeconds: 470, completed: true });
    expect(light).toEqual(lessonsOf(aCourse())[0]);
  });

  it('goes on where one stopped, not at the first gap', () => {
    const gap = withUnsent(aCourse(), (id) => (id === 'light' ? { completed: false } : {}));
    expect(nextIn({ ...gap, lastLessonId: 'pack' })?.id).toBe('pack');
    const done = withUnsent(gap, (id) => (id === 'pack' ? { completed: true } : {}));
    expect(nextIn({ ...done, lastLessonId: 'pack' })?.id).toBe('light');
    expect(nextIn({ ...gap, lastLessonId: null })?.id).toBe('light');
  });

  it('never goes on with a locked lesson', () => {
    const done = withUnsent(aCourse(), (id) => (id === 'stranger' ? {} : { completed: true }));
    expect(nextIn(done)).toBeUndefined();
  });
});
