import { Component, computed, input, signal } from '@angular/core';

import type { Chapter } from '../../api/model';
import { clock, spokenPlace } from '../../ui/duration';
import { words } from '../../ui/language';
import type { Media } from './media';

/** Where the video is, in gold, what is loaded, and the handle to go elsewhere. */
@Component({
  selector: 'hm-seek-bar',
  templateUrl: './seek-bar.html',
  styleUrl: './seek-bar.css',
})
export class SeekBar {
  readonly media = input.required<Media>();
  readonly chapters = input<readonly Chapter[]>([]);

  /** Where the handle is dragged to, before it is let go. */
  private readonly dragged = signal<number | undefined>(undefined);
  protected readonly hovered = signal<number | undefined>(undefined);

  protected readonly w = words();
  protected readonly whole = computed(() => Math.floor(this.media().duration()));
  protected readonly shown = computed(() => this.dragged() ?? this.media().position());
  protected readonly share = computed(() => {
    const whole = this.media().duration();
    return whole > 0 ? Math.min(1, this.shown() / whole) : 0;
  });
  protected readonly spokenPlace = computed(() =>
    spokenPlace(this.w().time, this.shown(), this.media().duration()),
  );
  protected readonly hoveredTime = computed(() => {
    const share = this.hovered();
    return share === undefined ? '' : clock(share * this.media().duration());
  });
  protected readonly floor = Math.floor;

  protected drag(event: Event): void {
    this.dragged.set(Number((event.target as HTMLInputElement).value));
  }

  protected drop(event: Event): void {
    this.media().seek(Number((event.target as HTMLInputElement).value));
    this.dragged.set(undefined);
  }

  protected hover(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (box.width > 0) this.hovered.set(clampShare((event.clientX - box.left) / box.width));
  }
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
