import { Component, computed, inject, input, output } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';

import type { Caption } from '../../api/model';
import { clock, spoken } from '../../ui/duration';
import { Icon } from '../../ui/icon';
import { Fullscreen } from './fullscreen';
import type { Media } from './media';
import { PlayerSettings, SPEEDS } from './player-settings';
import { SeekBar } from './seek-bar';

/** The bar below the picture: place, play, sound, speed, captions, full screen. */
@Component({
  selector: 'hm-player-controls',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, SeekBar],
  templateUrl: './player-controls.html',
  styleUrl: './player-controls.css',
})
export class PlayerControls {
  readonly media = input.required<Media>();
  readonly captions = input.required<readonly Caption[]>();
  readonly fullscreenToggled = output();

  protected readonly settings = inject(PlayerSettings);
  protected readonly fullscreen = inject(Fullscreen);
  protected readonly speeds = SPEEDS;
  protected readonly speed = computed(() => `${this.settings.now().speed}×`);
  protected readonly silent = computed(() => {
    const { muted, volume } = this.settings.now();
    return muted || volume === 0;
  });
  protected readonly place = computed(
    () => `${clock(this.media().position())} / ${clock(this.media().duration())}`,
  );
  protected readonly spokenPlace = computed(
    () => `${spoken(this.media().position())} of ${spoken(this.media().duration())}`,
  );
}
