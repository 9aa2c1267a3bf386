import { inject, Injectable } from '@angular/core';

import { CurrentUser } from './current-user';
import { SavedLessons } from './saved-lessons';
import { Saving } from './saving';

/** The way out: what belongs to the person goes with them. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly user = inject(CurrentUser);
  private readonly saving = inject(Saving);
  private readonly saved = inject(SavedLessons);

  /** Signs out; false, and nothing done, while some work has not reached the server. */
  async signOut(anyway: boolean): Promise<boolean> {
    await this.saving.flush();
    if (!anyway && this.saving.unsent() > 0) return false;
    await this.user.endSession();
    this.saving.forgetAll();
    await this.saved.clear();
    this.user.leave();
    return true;
  }
}
