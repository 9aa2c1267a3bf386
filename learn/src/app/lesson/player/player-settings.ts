import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

interface Settings {
  speed: number;
  /** The language of the captions; empty when they are off. */
  captions: string;
  /** A rendition's label, `best`, `audio`; empty leaves it to the data saver. */
  quality: string;
  muted: boolean;
  volume: number;
}

const NAME = 'hm-learn-player';
const FIRST: Settings = { speed: 1, captions: '', quality: '', muted: false, volume: 1 };

/** How this learner likes to watch, kept from lesson to lesson on this device. */
@Injectable({ providedIn: 'root' })
export class PlayerSettings {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly state = signal(this.kept());

  readonly now = this.state.asReadonly();

  change(part: Partial<Settings>): void {
    this.state.update((before) => ({ ...before, ...part }));
    try {
      this.window?.localStorage.setItem(NAME, JSON.stringify(this.state()));
    } catch {
      // kept for this page only
    }
  }

  /** The next speed up or down. */
  step(direction: 1 | -1): void {
    const { speed } = this.state();
    const list = direction === 1 ? SPEEDS : SPEEDS.toReversed();
    const next = list.find((one) => (direction === 1 ? one > speed : one < speed));
    if (next !== undefined) this.change({ speed: next });
  }

  private kept(): Settings {
    try {
      const kept = JSON.parse(this.window?.localStorage.getItem(NAME) ?? '{}') as Partial<Settings>;
      return {
        speed: SPEEDS.find((speed) => speed === kept.speed) ?? FIRST.speed,
        captions: typeof kept.captions === 'string' ? kept.captions : FIRST.captions,
        quality: typeof kept.quality === 'string' ? kept.quality : FIRST.quality,
        muted: kept.muted === true,
        volume: typeof kept.volume === 'number' ? clamp(kept.volume) : FIRST.volume,
      };
    } catch {
      return FIRST;
    }
  }
}

export function clamp(volume: number): number {
  return Math.min(1, Math.max(0, Math.round(volume * 100) / 100));
}
