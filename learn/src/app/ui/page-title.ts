import { inject, Injectable, signal } from '@angular/core';
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
