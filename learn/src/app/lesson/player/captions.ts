import { signal } from '@angular/core';

/** Shows the captions of one language as text lines, so that they stay clear of the controls. */
export class Captions {
  private readonly stop = new AbortController();

  readonly lines = signal<readonly string[]>([]);

  constructor(private readonly tracks: TextTrackList) {
    this.tracks.addEventListener('addtrack', () => this.apply(), { signal: this.stop.signal });
  }

  private language = '';

  /** Turns on the captions of a language, or with an empty one turns them off. */
  show(language: string): void {
    this.language = language;
    this.apply();
  }

  close(): void {
    this.stop.abort();
    for (const track of Array.from(this.tracks)) track.oncuechange = null;
  }

  private apply(): void {
    this.lines.set([]);
    for (const track of Array.from(this.tracks)) {
      const wanted = this.language !== '' && track.language === this.language;
      // hidden: the browser reads the file and tells the cues, but leaves the drawing to us
      track.mode = wanted ? 'hidden' : 'disabled';
      track.oncuechange = wanted ? () => this.lines.set(linesOf(track.activeCues)) : null;
    }
  }
}

/** The text of the cues without WebVTT's markup. */
export function linesOf(cues: TextTrackCueList | null): string[] {
  return Array.from(cues ?? [])
    .flatMap((cue) => ('text' in cue ? String(cue.text).split('\n') : []))
    .map((line) => line.replaceAll(/<[^>]*>/g, '').trim())
    .filter((line) => line !== '');
}
