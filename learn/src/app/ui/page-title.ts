import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';

import { Academy } from './academy';

/** The tab's title, which is also read out when a page has arrived. */
@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly title = inject(Title);
  private readonly academy = inject(Academy);
  private readonly said = signal('');

  readonly spoken = this.said.asReadonly();

  set(page: string): void {
    this.title.setTitle(`${page} · ${this.academy.name}`);
    this.said.set(page);
  }
}

/** Gives the page its title, and again when its words change; nothing is no title yet. */
export function titled(title: () => string | undefined): void {
  const page = inject(PageTitle);
  effect(() => {
    const words = title();
    if (words) untracked(() => page.set(words));
  });
}
