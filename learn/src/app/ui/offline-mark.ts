import { Component } from '@angular/core';

import { Icon } from './icon';
import { words } from './language';

/** Says that there is no network, and what that means. */
@Component({
  selector: 'hm-offline-mark',
  imports: [Icon],
  host: { role: 'status' },
  template: `<hm-icon name="wifi-off" /><span aria-hidden="true">{{ w().shell.offline }}</span
    ><span class="hm-quiet">{{ w().shell.offlineLong }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 2px 10px;
      border-radius: var(--hm-r1);
      background: var(--hm-pending-bg);
      color: var(--hm-pending);
      font-size: var(--hm-14);
      font-weight: 600;
      white-space: nowrap;
    }
    @media (max-width: 599px) {
      span[aria-hidden] {
        display: var(--hm-offline-word, inline);
      }
    }
    hm-icon {
      width: 18px;
      height: 18px;
    }
  `,
})
export class OfflineMark {
  protected readonly w = words();
}
