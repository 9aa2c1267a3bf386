import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { Failure } from '../api/failure';
import { Formats } from './formats';
import { Icon } from './icon';
import type { IconName } from './icons';
import { words } from './language';
import { PageTitle } from './page-title';
import type { Words } from './words/words';

interface Said {
  icon: IconName;
  title: string;
  text: string;
}

/** What happened, whether the progress is safe, and what to do now. */
@Component({
  selector: 'hm-failure-notice',
  imports: [MatButton, Icon, RouterLink],
  templateUrl: './failure-notice.html',
  styleUrl: './failure-notice.css',
})
export class FailureNotice {
  private readonly title = inject(PageTitle);
  private readonly formats = inject(Formats);

  readonly failure = input.required<Failure>();
  /** What was asked for. */
  readonly thing = input.required<keyof Words['things']>();
  /** Of a lesson that may be locked: its course, and when and why it opens where that is known. */
  readonly lock = input<{ courseId: string; opens: string | undefined }>();
  readonly retried = output();

  protected readonly w = words();
  protected readonly said = computed(() => this.sayFor(this.failure(), this.w()));
  /** Helps support to find what happened; a closed or missing page needs no finding. */
  protected readonly reference = computed(() =>
    this.failure().kind === 'server' ? this.failure().code : undefined,
  );
  /** The course whose lesson is locked. */
  protected readonly locked = computed(() =>
    this.failure().opensAt === undefined ? undefined : this.lock()?.courseId,
  );
  protected readonly passing = computed(() => this.failure().passing);

  constructor() {
    effect(() => {
      const said = this.said();
      if (said) untracked(() => this.title.set(said.title));
    });
  }

  private sayFor(failure: Failure, { failure: w, things }: Words): Said | undefined {
    const thing = things[this.thing()];
    if (failure.opensAt !== undefined) {
      const when = failure.opensAt === '' ? '' : this.formats.moment(failure.opensAt);
      const opens = this.lock()?.opens;
      const text = opens === undefined ? w.locked(when) : w.lockedBecause(opens);
      return { icon: 'lock', title: w.lockedTitle, text };
    }
    switch (failure.kind) {
      case 'signed-out':
        return undefined;
      case 'network':
        return { icon: 'wifi-off', title: w.networkTitle, text: w.network(thing) };
      case 'forbidden':
        return { icon: 'lock', title: w.closedTitle(thing), text: w.closed };
      case 'missing':
        return { icon: 'search-x', title: w.missingTitle(thing), text: w.missing };
      case 'busy':
        return { icon: 'circle-alert', title: w.busyTitle, text: w.busy };
      default:
        return { icon: 'circle-alert', title: w.serverTitle, text: w.server(thing) };
    }
  }
}
