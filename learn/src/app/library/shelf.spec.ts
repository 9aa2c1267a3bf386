import { describe, expect, it } from 'vitest';

import { aCourseSummary } from '../testing/stories';
import { matching, shelve, stageOf } from './shelf';

describe('the shelf', () => {
  const old = aCourseSummary({ id: 'old', lastOpenedAt: '2026-01-01T00:00:00Z' });
  const recent = aCourseSummary({ id: 'recent', lastOpenedAt: '2026-11-01T00:00:00Z' });
  const never = aCourseSummary({ id: 'never', lastOpenedAt: null, completed: 0 });
  const done = aCourseSummary({
    id: 'done',
    lastOpenedAt: '2026-11-20T00:00:00Z',
    completed: 4,
    nextLesson: null,
  });
  const training = aCourseSummary({
    id: 'training',
    audience: 'AFFILIATES',
    lastOpenedAt: '2026-10-01T00:00:00Z',
  });

  it('goes on with the unfinished course opened last', () => {
    expect(shelve([never, old, done, recent]).current?.id).toBe('recent');
  });

  it('has nothing to go on with before anything was opened, or when all is finished', () => {
    expect(shelve([never]).current).toBeUndefined();
    expect(shelve([done]).current).toBeUndefined();
  });

  it('lists the last opened first and keeps trainings apart', () => {
    const shelf = shelve([never, old, training, recent]);
    expect(shelf.courses.map((course) => course.id)).toEqual(['recent', 'old', 'never']);
    expect(shelf.trainings.map((course) => course.id)).toEqual(['training']);
  });

  it('finds a course by each of those who teach it', () => {
    expect(matching([recent], 'all', 'devika')).toEqual([recent]);
    expect(matching([recent], 'all', 'phone meera')).toEqual([recent]);
    expect(matching([recent], 'all', 'nobody')).toEqual([]);
  });

  it('tells new, started and finished courses apart', () => {
    expect([never, recent, done].map(stageOf)).toEqual(['new', 'started', 'finished']);
    expect(stageOf(aCourseSummary({ lessons: 0, completed: 0, lastOpenedAt: null }))).toBe('new');
  });
});
