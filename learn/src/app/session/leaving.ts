import { inject, Injectable } from '@angular/core';

import { CurrentUser } from './current-user';
import { ProgressOutbox } from './progress-outbox';

/** The way out: what belongs to the person goes with them. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly user = inject(CurrentUser);
  private readonly progress = inject(ProgressOutbox);

  /** Signs out; false, and nothing done, while some work has not reached the server. */
  async signOut(anyway: boolean): Promise<boolean> {
    await this.progress.flush();
    if (!anyway && this.progress.waiting() > 0) return false;
    await this.user.signOut();
    return true;
  }
}
