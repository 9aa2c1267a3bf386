import { Component, computed, input } from '@angular/core';

import type { Chapter } from '../../api/model';
import { clock, spokenPlace } from '../../ui/duration';
import { words } from '../../ui/language';
import type { Media } from './media';

/** Where the video is, in figures, and in which chapter. */
@Component({
  selector: 'hm-place-text',
  template: `
    <span aria-hidden="true"
      >{{ place() }}
      @if (chapter(); as chapter) {
        <span class="in-chapter">{{ chapter.title }}</span>
      }
    </span>
    <span class="hm-quiet">{{ spoken() }}</span>
  `,
  styles: `
    :host {
      flex: 1;
      min-width: 0;
      padding-inline: 8px;
      overflow: hidden;
      font-size: var(--hm-15);
      font-variant-numeric: tabular-nums;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .in-chapter {
      margin-inline-start: 10px;
      color: #d8d5cd;
      font-size: var(--hm-14);
    }
    @media (max-width: 599px) {
      .in-chapter {
        display: none;
      }
    }
  `,
})
export class PlaceText {
  readonly media = input.required<Media>();
  readonly chapter = input<Chapter>();

  private readonly w = words();
  protected readonly place = computed(
    () => `${clock(this.media().position())} / ${clock(this.media().duration())}`,
  );
  protected readonly spoken = computed(() =>
    spokenPlace(this.w().time, this.media().position(), this.media().duration()),
  );
}
