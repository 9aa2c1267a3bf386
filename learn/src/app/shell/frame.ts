import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

import { CurrentUser } from '../session/current-user';
import { ProgressOutbox } from '../session/progress-outbox';
import { Academy } from '../ui/academy';
import { Icon } from '../ui/icon';
import { SaveStatus } from '../ui/save-status';

/** The bar above every page but the lesson, which has its own. */
@Component({
  selector: 'hm-frame',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, SaveStatus],
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  protected readonly academy = inject(Academy);
  protected readonly me = inject(CurrentUser).me;
  protected readonly status = inject(ProgressOutbox).status;
}
