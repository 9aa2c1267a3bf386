import { Component, computed, input } from '@angular/core';

import { Icon } from './icon';
import type { IconName } from './icons';

type Status = 'idle' | 'saving' | 'saved' | 'waiting' | 'waiting-here' | 'refused';

const LOOKS: Record<Exclude<Status, 'idle'>, { icon: IconName; short: string; text: string }> = {
  saving: { icon: 'cloud-upload', short: 'Saving', text: 'Saving your progress' },
  saved: { icon: 'cloud-check', short: 'Saved', text: 'Progress saved' },
  waiting: {
    icon: 'cloud-off',
    short: 'Not sent yet',
    text: 'Kept on this device, saved when the network is back',
  },
  'waiting-here': {
    icon: 'cloud-off',
    short: 'Not sent yet',
    text: 'Not saved yet: keep this page open until the network is back',
  },
  refused: {
    icon: 'cloud-alert',
    short: 'Not saved',
    text: 'The last progress could not be saved: this lesson is closed to you',
  },
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

  protected readonly look = computed(() => {
    const status = this.status();
    return status === 'idle' ? undefined : LOOKS[status];
  });

  /** Read out at once; routine saving is not. */
  protected readonly trouble = computed(() =>
    this.status() === 'saving' || this.status() === 'saved' ? '' : (this.look()?.text ?? ''),
  );
}
