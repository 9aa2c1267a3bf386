/** A stretch of a video in whole seconds, from inclusive to exclusive. */
export type Interval = [from: number, to: number];

/** All seconds that any of the intervals covers, in order and without overlaps. */
export function union(...lists: readonly (readonly number[])[][]): Interval[] {
  const sorted = lists
    .flat()
    .map(([from = 0, to = 0]): Interval => [Math.max(0, from), to])
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0]);
  const merged: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** How many seconds the intervals cover together. */
export function covered(intervals: readonly (readonly number[])[]): number {
  return union([...intervals]).reduce((sum, [from, to]) => sum + to - from, 0);
}
