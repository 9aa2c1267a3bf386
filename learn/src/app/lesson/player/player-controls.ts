import { Component, computed, inject, input, output } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';

import type { Caption, Chapter } from '../../api/model';
import { clock } from '../../ui/duration';
import { Formats } from '../../ui/formats';
import { Icon } from '../../ui/icon';
import { words } from '../../ui/language';
import { Fullscreen } from './fullscreen';
import type { Media } from './media';
import { PlaceText } from './place-text';
import { PlayerSettings, SPEEDS } from './player-settings';
import { SeekBar } from './seek-bar';
import { AUDIO, BEST, KEPT, type Source } from './sources';

/** The bar below the picture: place, play, sound, speed, captions, quality, full screen. */
@Component({
  selector: 'hm-player-controls',
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, PlaceText, SeekBar],
  templateUrl: './player-controls.html',
  styleUrl: './player-controls.css',
})
export class PlayerControls {
  readonly media = input.required<Media>();
  readonly captions = input.required<readonly Caption[]>();
  readonly chapters = input<readonly Chapter[]>([]);
  readonly sources = input<readonly Source[]>([]);
  readonly source = input<Source>();
  readonly canFloat = input(false);
  readonly fullscreenToggled = output();
  readonly floatWanted = output();
  readonly helpWanted = output();
  readonly sourceChosen = output<string>();

  protected readonly w = words();
  protected readonly formats = inject(Formats);
  protected readonly settings = inject(PlayerSettings);
  protected readonly fullscreen = inject(Fullscreen);
  protected readonly speeds = SPEEDS;
  protected readonly clock = clock;
  protected readonly speed = computed(() => `${this.formats.number(this.settings.now().speed)}×`);
  protected readonly silent = computed(() => {
    const { muted, volume } = this.settings.now();
    return muted || volume === 0;
  });
  protected readonly chapter = computed(() =>
    this.chapters().findLast((one) => one.seconds <= this.media().position()),
  );

  protected nameOf(source: Source): string {
    const { best, audioOnly, keptHere } = this.w().lesson.player;
    const names: Record<string, string> = { [BEST]: best, [AUDIO]: audioOnly, [KEPT]: keptHere };
    const name = names[source.key] ?? source.key;
    return source.bytes === undefined ? name : `${name}, ${this.formats.size(source.bytes)}`;
  }
}
