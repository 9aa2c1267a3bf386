import { describe, expect, it } from 'vitest';

import { WatchTracker } from './watch-tracker';

describe('the tracker of watched seconds', () => {
  it('counts what plays on', () => {
    const tracker = new WatchTracker();
    for (let second = 10; second <= 14; second += 0.25) tracker.tick(second);
    expect(tracker.take()).toEqual([[10, 14]]);
  });

  it('does not count what was jumped over, forwards or backwards', () => {
    const tracker = new WatchTracker();
    tracker.tick(0);
    tracker.tick(2);
    tracker.tick(60);
    tracker.tick(62);
    tracker.tick(5);
    tracker.tick(6);
    expect(tracker.take()).toEqual([
      [0, 2],
      [5, 6],
      [60, 62],
    ]);
  });

  it('counts nothing while only looking for a place', () => {
    const tracker = new WatchTracker();
    tracker.tick(30);
    tracker.stop();
    tracker.tick(90);
    tracker.stop();
    expect(tracker.take()).toEqual([]);
  });

  it('goes on without a gap after it was read', () => {
    const tracker = new WatchTracker();
    tracker.tick(0);
    tracker.tick(2.2);
    expect(tracker.take()).toEqual([[0, 3]]);
    tracker.tick(4.1);
    expect(tracker.take()).toEqual([[2, 5]]);
    expect(tracker.take()).toEqual([]);
  });

  it('allows longer steps at a higher speed', () => {
    const tracker = new WatchTracker();
    tracker.tick(0, 2);
    tracker.tick(4, 2);
    expect(tracker.take()).toEqual([[0, 4]]);
  });
});
