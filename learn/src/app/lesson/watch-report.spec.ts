import { describe, expect, it } from 'vitest';

import type { Interval } from '../api/intervals';
import { WatchReport } from './watch-report';

describe('the report of a lesson watched', () => {
  it('keeps every 2 s on the device and sends every 10 s', () => {
    const { play, calls } = watching();
    play(0, 10);
    expect(calls.filter((call) => call === 'flush')).toHaveLength(1);
    const kept = calls.filter((call) => call !== 'flush');
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(calls.at(-1)).toBe('flush');
    expect(kept.at(-1)).toMatchObject({ lesson: 'echo', position: 10 });
  });

  it('sends at once when the video is paused, also what was only kept', () => {
    const { play, report, calls } = watching();
    play(0, 2);
    report.stopped(2);
    expect(calls).toEqual([{ lesson: 'echo', position: 2, intervals: [[0, 2]] }, 'flush']);
  });

  it('reports a new place without watched seconds after a jump', () => {
    const { play, report, calls } = watching();
    play(0, 1);
    report.jumping();
    report.stopped(200);
    expect(calls.at(-2)).toEqual({ lesson: 'echo', position: 200, intervals: [[0, 1]] });
  });

  it('reports nothing while nothing was played', () => {
    const { report, calls } = watching();
    report.stopped(0);
    report.jumping();
    report.stopped(90);
    expect(calls).toEqual([]);
  });

  it('hands over the rest when the page goes away', () => {
    const { play, report, calls } = watching();
    play(0, 1);
    report.leaving(1);
    expect(calls).toEqual([{ lesson: 'echo', position: 1, intervals: [[0, 1]] }, 'leave']);
  });
});

type Call =
  'flush' | 'leave' | { lesson: string; position: number; intervals: readonly Interval[] };

function watching() {
  const calls: Call[] = [];
  let now = 1_000;
  const outbox = {
    watched: (lesson: string, position: number, intervals: readonly Interval[]) => {
      calls.push({ lesson, position, intervals });
    },
    flush: () => {
      calls.push('flush');
      return Promise.resolve();
    },
    leave: () => {
      calls.push('leave');
    },
  };
  const report = new WatchReport(outbox, 'echo', 0, () => now);
  const play = (from: number, to: number) => {
    for (let position = from; position <= to; position += 0.25) {
      report.playing(position, 1);
      now += 250;
    }
  };
  return { report, calls, play };
}
