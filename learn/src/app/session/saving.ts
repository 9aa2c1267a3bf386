import { computed, inject, Injectable } from '@angular/core';

import { ChangeOutbox } from './change-outbox';
import { LateAnswers } from './late-answers';
import { ProgressOutbox, type SaveStatus } from './progress-outbox';

/** What the bar tells about everything on its way to the server. */
@Injectable({ providedIn: 'root' })
export class Saving {
  private readonly progress = inject(ProgressOutbox);
  private readonly changes = inject(ChangeOutbox);
  private readonly late = inject(LateAnswers);

  readonly status = computed<SaveStatus>(() => {
    const status = this.progress.status();
    if (status === 'refused' || this.changes.waiting().length === 0) return status;
    if (this.changes.stuck()) return this.changes.lasting ? 'waiting' : 'waiting-here';
    return status === 'waiting' || status === 'waiting-here' ? status : 'saving';
  });
  /** How much the server does not know yet. */
  readonly unsent = computed(() => this.progress.waiting() + this.changes.waiting().length);

  /** Leaves nothing of this person on the device. */
  forgetAll(): void {
    this.progress.forgetAll();
    this.changes.forgetBelow('/');
    this.late.forgetAll();
  }

  async flush(): Promise<void> {
    await Promise.all([this.progress.flush(), this.changes.flush()]);
  }
}
