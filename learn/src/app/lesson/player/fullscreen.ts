import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** iPhones have full screen for videos only, under a name of their own. */
interface PhoneVideo {
  webkitEnterFullscreen?(): void;
}

/** The browser's full screen. */
@Injectable({ providedIn: 'root' })
export class Fullscreen {
  private readonly document = inject(DOCUMENT);
  private readonly state = signal(false);

  readonly on = this.state.asReadonly();

  constructor() {
    this.document.addEventListener('fullscreenchange', () =>
      this.state.set(this.document.fullscreenElement !== null),
    );
  }

  toggle(frame: HTMLElement, video: HTMLVideoElement): void {
    if (this.document.fullscreenElement) void this.document.exitFullscreen();
    else if ('requestFullscreen' in frame) frame.requestFullscreen().catch(() => undefined);
    else (video as PhoneVideo).webkitEnterFullscreen?.();
  }
}
