/** A video element that plays in specs: jsdom has the element but nothing behind it. */
export class FakeVideo {
  private time = 0;
  private stopped = true;
  private over = false;
  private ready = 4;

  readonly element: HTMLVideoElement;

  constructor(element: HTMLVideoElement | null, seconds: number) {
    if (!element) throw new Error('no video');
    this.element = element;
    Object.defineProperties(element, {
      duration: { get: () => seconds },
      readyState: { get: () => this.ready },
      paused: { get: () => this.stopped },
      ended: { get: () => this.over },
      currentTime: { get: () => this.time, set: (to: number) => this.jump(to) },
    });
    Object.assign(element, {
      play: () => {
        this.stopped = this.over = false;
        this.say('play', 'playing');
        return Promise.resolve();
      },
      pause: () => {
        this.stopped = true;
        this.say('pause');
      },
    });
    this.say('loadedmetadata', 'canplay');
  }

  /** Plays on to a place, four ticks a second. */
  runTo(place: number): void {
    while (this.time < place) {
      this.time = Math.min(place, this.time + 0.25);
      this.say('timeupdate');
    }
  }

  /** Begins as a browser does with another file. */
  reload(): void {
    this.time = this.ready = 0;
    this.stopped = true;
    this.say('emptied');
    this.ready = 4;
    this.say('loadedmetadata', 'canplay');
  }

  end(): void {
    this.time = this.element.duration;
    this.over = this.stopped = true;
    this.say('timeupdate', 'pause', 'ended');
  }

  private jump(to: number): void {
    this.time = to;
    this.say('seeking', 'timeupdate', 'seeked');
  }

  private say(...events: string[]): void {
    for (const event of events) this.element.dispatchEvent(new Event(event));
  }
}
