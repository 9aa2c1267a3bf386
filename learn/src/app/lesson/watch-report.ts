import type { ProgressOutbox } from '../session/progress-outbox';
import { WatchTracker } from './watch-tracker';

const KEEP_MILLIS = 2_000;
const SEND_MILLIS = 10_000;

/**
 * Tells the outbox what was watched of one lesson: every 2 s onto the device, every 10 s and
 * whenever the video stops to the server.
 */
export class WatchReport {
  private readonly tracker = new WatchTracker();
  private keptAt: number;
  private sentAt: number;
  private position: number;
  private played = false;

  constructor(
    private readonly outbox: Pick<ProgressOutbox, 'watched' | 'flush' | 'leave'>,
    private readonly lessonId: string,
    startPosition: number,
    private readonly now: () => number = Date.now,
  ) {
    this.position = Math.floor(startPosition);
    this.keptAt = this.sentAt = now();
  }

  /** The video is playing and is here now. */
  playing(position: number, speed: number): void {
    if (!this.played) this.keptAt = this.sentAt = this.now();
    this.played = true;
    this.tracker.tick(position, speed);
    const sending = this.now() - this.sentAt >= SEND_MILLIS;
    if (sending || this.now() - this.keptAt >= KEEP_MILLIS) this.keep(position);
    if (sending) this.send();
  }

  /** The video is about to jump. */
  jumping(): void {
    this.tracker.stop();
  }

  /** The video stopped or jumped to here. */
  stopped(position: number): void {
    this.tracker.stop();
    this.keep(position);
    if (this.played) this.send();
  }

  /** The page is about to go away. */
  leaving(position: number): void {
    this.keep(position);
    this.outbox.leave();
  }

  private send(): void {
    this.sentAt = this.now();
    void this.outbox.flush();
  }

  private keep(position: number): void {
    const here = Math.max(0, Math.floor(position));
    const intervals = this.tracker.take();
    this.keptAt = this.now();
    if (!this.played || (intervals.length === 0 && here === this.position)) return;
    this.position = here;
    this.outbox.watched(this.lessonId, here, intervals);
  }
}
