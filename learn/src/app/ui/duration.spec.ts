import { describe, expect, it } from 'vitest';

import { clock, hoursAndMinutes, lessonLength, spoken } from './duration';
import { en } from './words/en';
import { hi } from './words/hi';

describe('durations', () => {
  it('are written as players write them', () => {
    expect([0, 9.9, 184, 485, 3_729].map(clock)).toEqual([
      '0:00',
      '0:09',
      '3:04',
      '8:05',
      '1:02:09',
    ]);
    expect([Number.NaN, -3].map((odd) => clock(odd || 0))).toEqual(['0:00', '0:00']);
  });

  it('are spoken in words', () => {
    expect([0, 1, 184, 3_720].map((seconds) => spoken(en.time, seconds))).toEqual([
      '0 seconds',
      '1 second',
      '3 minutes 4 seconds',
      '1 hour 2 minutes',
    ]);
    expect(spoken(en.time, 600)).toBe('10 minutes');
    expect(spoken(hi.time, 184)).toBe('3 मिनट 4 सेकंड');
  });

  it('of lessons are watched or read', () => {
    expect(lessonLength(en.time, 'VIDEO', 485)).toBe('8:05');
    expect(lessonLength(en.time, 'ARTICLE', 170)).toBe('Read, 3 min');
    expect(lessonLength(en.time, 'ARTICLE', 5)).toBe('Read, 1 min');
    expect(lessonLength(en.time, 'ARTICLE', 0)).toBe('Read');
  });

  it('of courses are in hours and minutes', () => {
    const written = [45, 60, 370].map((minutes) => hoursAndMinutes(en.time, minutes));
    expect(written).toEqual(['45 min', '1 h', '6 h 10 min']);
    expect(hoursAndMinutes(hi.time, 370)).toBe('6 घंटे 10 मिनट');
  });
});
