import { signal } from '@angular/core';

/** A stretch that is already loaded, as shares of the whole. */
export interface Loaded {
  readonly from: number;
  readonly to: number;
}

/** A video element as signals. */
export class Media {
  private readonly stop = new AbortController();

  readonly playing = signal(false);
  readonly started = signal(false);
  readonly ended = signal(false);
  readonly waiting = signal(false);
  readonly broken = signal(false);
  readonly position = signal(0);
  readonly duration = signal(0);
  readonly loaded = signal<readonly Loaded[]>([]);

  /** Length and place are known before the video is, from the course and from last time. */
  constructor(
    readonly element: HTMLVideoElement,
    seconds = 0,
    place = 0,
  ) {
    this.duration.set(seconds);
    this.position.set(place);
    this.on(['play', 'playing', 'pause', 'ended', 'seeking', 'seeked', 'timeupdate'], () =>
      this.read(),
    );
    this.on(['loadedmetadata', 'durationchange', 'emptied'], () => this.read());
    this.on(['progress', 'canplay', 'loadeddata'], () => this.read());
    this.on(['playing'], () => this.started.set(true));
    this.on(['waiting', 'stalled'], () => this.waiting.set(!element.paused));
    this.on(['playing', 'canplay', 'pause', 'error', 'seeked'], () => this.waiting.set(false));
    this.on(['error'], () => this.broken.set(true));
    this.on(['loadstart', 'canplay'], () => this.broken.set(false));
  }

  /** Calls back on events of the element until {@link close}. */
  on(events: readonly string[], callback: () => void): void {
    for (const event of events) {
      this.element.addEventListener(event, callback, { signal: this.stop.signal });
    }
  }

  /** Where the media is, also while another file for it is being loaded. */
  place(): number {
    return this.element.readyState > 0 ? this.element.currentTime : this.position();
  }

  close(): void {
    this.stop.abort();
  }

  toggle(): void {
    if (this.element.paused) this.play();
    else this.element.pause();
  }

  play(): void {
    // A browser may refuse (it wants a gesture first); the button then still says "Play".
    this.element.play().catch(() => this.read());
  }

  seek(seconds: number): void {
    const end = this.duration() || Number.MAX_SAFE_INTEGER;
    this.element.currentTime = Math.min(Math.max(0, seconds), end);
    this.position.set(this.element.currentTime);
  }

  private read(): void {
    const video = this.element;
    this.playing.set(!video.paused && !video.ended);
    this.ended.set(video.ended);
    if (video.readyState === 0) return;
    this.position.set(video.currentTime);
    if (Number.isFinite(video.duration)) this.duration.set(video.duration);
    this.loaded.set(this.shares(video.buffered));
  }

  private shares(ranges: TimeRanges): Loaded[] {
    const whole = this.element.duration;
    if (!(whole > 0) || !Number.isFinite(whole)) return [];
    return Array.from({ length: ranges.length }, (_, i) => ({
      from: ranges.start(i) / whole,
      to: ranges.end(i) / whole,
    }));
  }
}
