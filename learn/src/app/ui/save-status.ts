import { Component, computed, input } from '@angular/core';

import { Icon } from './icon';
import type { IconName } from './icons';
import { words } from './language';

type Status = 'idle' | 'saving' | 'saved' | 'waiting' | 'waiting-here' | 'refused';

const ICONS: Record<Exclude<Status, 'idle'>, IconName> = {
  saving: 'cloud-upload',
  saved: 'cloud-check',
  waiting: 'cloud-off',
  'waiting-here': 'cloud-off',
  refused: 'cloud-alert',
};

/** Says where the progress is. Claims "saved" only after the server's answer. */
@Component({
  selector: 'hm-save-status',
  imports: [Icon],
  host: { '[class]': 'status()' },
  template: `
    @if (look(); as look) {
      <hm-icon [name]="look.icon" />
      <span class="long" [attr.aria-hidden]="trouble() ? true : null">{{ look.text }}</span>
      <span class="short" aria-hidden="true">{{ look.short }}</span>
    }
    <span class="hm-quiet" role="status">{{ trouble() }}</span>
  `,
  styleUrl: './save-status.css',
})
export class SaveStatus {
  readonly status = input.required<Status>();

  private readonly w = words();
  protected readonly look = computed(() => {
    const status = this.status();
    if (status === 'idle') return undefined;
    const { saving } = this.w();
    const short = saving[status === 'waiting-here' ? 'waiting' : status];
    const text = saving[status === 'waiting-here' ? 'waitingHereLong' : (`${status}Long` as const)];
    return { icon: ICONS[status], short, text };
  });

  /** Read out at once; routine saving is not. */
  protected readonly trouble = computed(() =>
    this.status() === 'saving' || this.status() === 'saved' ? '' : (this.look()?.text ?? ''),
  );
}
