import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

import { CurrentUser } from '../session/current-user';
import { Online } from '../session/online';
import { Saving } from '../session/saving';
import { Academy } from '../ui/academy';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { words } from '../ui/language';
import { OfflineMark } from '../ui/offline-mark';
import { SaveStatus } from '../ui/save-status';

/** The bar above every page but the lesson, which has its own; on phones the places are below. */
@Component({
  selector: 'hm-frame',
  imports: [Icon, OfflineMark, RouterLink, RouterLinkActive, RouterOutlet, SaveStatus],
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  protected readonly w = words();
  protected readonly academy = inject(Academy);
  protected readonly me = inject(CurrentUser).me;
  protected readonly status = inject(Saving).status;
  protected readonly offline = inject(Online).off;
  protected readonly places = computed(() => {
    const { courses, search, saved, profile } = this.w().shell;
    const name = this.me()?.name;
    const profileOf = name === undefined ? profile : this.w().shell.profileOf(name);
    const place = (path: string, icon: IconName, text: string, label = text) => ({
      path,
      icon,
      text,
      label,
      exact: path === '/',
    });
    return [
      place('/', 'house', courses),
      place('/search', 'search', search),
      place('/saved', 'download', saved),
      place('/profile', 'circle-user-round', profile, profileOf),
    ];
  });
}
