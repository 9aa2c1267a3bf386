import { type Interval, union } from '../api/intervals';

/** How far two ticks of a playing video can be apart before it must have been a jump. */
const LONGEST_STEP = 2.5;

/** Collects which seconds of a video were really played. */
export class WatchTracker {
  private done: Interval[] = [];
  private from: number | undefined;
  private last = 0;

  /** The video plays and is here now. */
  tick(position: number, speed = 1): void {
    const step = position - this.last;
    if (this.from !== undefined && step >= 0 && step <= LONGEST_STEP * Math.max(1, speed)) {
      this.last = position;
      return;
    }
    this.stop();
    this.from = position;
    this.last = position;
  }

  /** The video stands still, or is about to jump. */
  stop(): void {
    if (this.from !== undefined && this.last > this.from) this.done.push([this.from, this.last]);
    this.from = undefined;
  }

  /** What was played since the last call, in whole seconds; playing goes on. */
  take(): Interval[] {
    const playing = this.from !== undefined;
    this.stop();
    const taken = this.done.map(([from, to]): Interval => [Math.floor(from), Math.ceil(to)]);
    this.done = [];
    if (playing) this.from = this.last;
    return union(taken);
  }
}
