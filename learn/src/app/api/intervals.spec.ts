import { describe, expect, it } from 'vitest';

import { covered, type Interval, union } from './intervals';

describe('union of watched intervals', () => {
  it('joins what overlaps or touches and keeps gaps', () => {
    expect(union([[0, 10]], [[5, 12]], [[12, 15]], [[20, 30]])).toEqual([
      [0, 15],
      [20, 30],
    ]);
  });

  it('drops empty and turned-round intervals and cuts below zero', () => {
    expect(
      union([
        [5, 5],
        [9, 3],
        [-4, 2],
      ]),
    ).toEqual([[0, 2]]);
  });

  it('does not change the lists it is given', () => {
    const first: Interval[] = [
      [4, 6],
      [0, 5],
    ];
    union(first, [[5, 9]]);
    expect(first).toEqual([
      [4, 6],
      [0, 5],
    ]);
  });

  it('gives the same in any order and when repeated, and covers each second once (seeded)', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = generator(seed);
      const intervals = Array.from({ length: 12 }, (): Interval => {
        const from = Math.floor(random() * 100);
        return [from, from + Math.floor(random() * 15)];
      });
      const seconds = new Set(
        intervals.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)),
      );
      const merged = union(intervals);
      const shuffled = [...intervals].sort(() => random() - 0.5);
      expect(union(shuffled, merged), `seed ${seed}`).toEqual(merged);
      expect(covered(merged), `seed ${seed}`).toBe(seconds.size);
      for (const [i, [from]] of merged.entries()) {
        expect(from, `seed ${seed}`).toBeGreaterThan(merged[i - 1]?.[1] ?? -1);
      }
    }
  });
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
