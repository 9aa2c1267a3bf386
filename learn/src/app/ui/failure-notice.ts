import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import type { Failure, FailureKind } from '../api/failure';
import { Icon } from './icon';
import type { IconName } from './icons';
import { PageTitle } from './page-title';

interface Words {
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

  readonly failure = input.required<Failure>();
  /** What was asked for: course, lesson, library. */
  readonly thing = input.required<string>();
  readonly retried = output();

  protected readonly words = computed(() => wordsFor(this.failure().kind, this.thing()));
  /** Helps support to find what happened; a closed or missing page needs no finding. */
  protected readonly reference = computed(() =>
    this.failure().kind === 'server' ? this.failure().code : undefined,
  );
  protected readonly passing = computed(() => this.failure().passing);

  constructor() {
    effect(() => {
      const words = this.words();
      if (words) untracked(() => this.title.set(words.title));
    });
  }
}

function wordsFor(kind: FailureKind, thing: string): Words | undefined {
  switch (kind) {
    case 'signed-out':
      return undefined;
    case 'network':
      return {
        icon: 'wifi-off',
        title: 'No answer from the network',
        text: `The ${thing} could not be loaded. Your progress is kept on this device and sent when the network is back.`,
      };
    case 'forbidden':
      return {
        icon: 'lock',
        title: `This ${thing} is not open to you`,
        text: 'You do not have it, or your access has ended. If you paid for it with another e-mail address, sign in with that one.',
      };
    case 'missing':
      return {
        icon: 'search-x',
        title: `There is no such ${thing}`,
        text: 'The link may be old or mistyped. What you have learned is safe.',
      };
    default:
      return {
        icon: 'circle-alert',
        title: 'Something went wrong on our side',
        text: `The ${thing} could not be loaded. Your progress is safe. Try again in a minute.`,
      };
  }
}
