import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { CurrentUser } from '../session/current-user';
import { ProgressOutbox } from '../session/progress-outbox';
import { FailureNotice } from '../ui/failure-notice';
import { PageTitle } from '../ui/page-title';
import { Theme } from '../ui/theme';

/** Who is signed in, and the way out. */
@Component({
  selector: 'hm-profile-page',
  imports: [FailureNotice, MatButton],
  templateUrl: './profile-page.html',
  styleUrl: './profile-page.css',
})
export class ProfilePage {
  protected readonly user = inject(CurrentUser);
  protected readonly outbox = inject(ProgressOutbox);
  protected readonly theme = inject(Theme);
  protected readonly leaving = signal(false);
  protected readonly stayed = signal(false);

  constructor() {
    inject(PageTitle).set('Profile');
  }

  protected async signOut(): Promise<void> {
    this.leaving.set(true);
    this.stayed.set(false);
    try {
      await this.outbox.flush();
      await this.user.signOut();
    } catch {
      this.stayed.set(true);
    } finally {
      this.leaving.set(false);
    }
  }
}
