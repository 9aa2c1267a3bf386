import { Component, computed, input } from '@angular/core';

import type { Cover } from '../api/model';

/** A course's cover. As an image, because no script can run inside one. */
@Component({
  selector: 'hm-cover-tile',
  template: `<img [src]="source()" alt="" width="400" height="304" />`,
  styles: `
    :host,
    img {
      display: block;
      width: 100%;
      height: auto;
      border-radius: inherit;
    }
  `,
})
export class CoverTile {
  readonly cover = input.required<Cover>();

  protected readonly source = computed(
    () => `data:image/svg+xml,${encodeURIComponent(this.cover().svg)}`,
  );
}
