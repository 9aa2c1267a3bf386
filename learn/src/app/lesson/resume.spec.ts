import { describe, expect, it } from 'vitest';

import { resumeAt } from './resume';

describe('the place where a video goes on', () => {
  it.each([
    ['where it stopped', 184, 485, undefined, 184],
    ['at the start after a mere look', 2, 485, undefined, 0],
    ['at the start when it had ended', 480, 485, undefined, 0],
    ['where this device stopped, though the server does not know yet', 20, 485, 300, 300],
    ['at the start when this device had ended it unsent', 20, 485, 484, 0],
    ['where it stopped when the length is unknown', 50, 0, undefined, 50],
  ])('is %s', (_, positionSeconds, seconds, unsent, place) => {
    const progress = { positionSeconds, watchedSeconds: 0, completed: false };
    expect(resumeAt(progress, seconds, unsent)).toBe(place);
  });
});
