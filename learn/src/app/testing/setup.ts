/** What jsdom lacks: playing media. Specs drive the element by its events instead. */
Object.assign(HTMLMediaElement.prototype, {
  play(this: HTMLMediaElement): Promise<void> {
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  },
  pause(this: HTMLMediaElement): void {
    this.dispatchEvent(new Event('pause'));
  },
  load(): void {
    // nothing to load
  },
});
