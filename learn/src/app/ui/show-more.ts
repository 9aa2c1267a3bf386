import { Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { words } from './language';

/** The further pages of a list, as far as their button needs it. */
export interface FurtherPages {
  more(): boolean;
  loading(): boolean;
  moreFailed(): boolean;
  loadMore(): Promise<void>;
}

/** Loads the next page of a list. When it was the last, the focus stays where the button was. */
@Component({
  selector: 'hm-show-more',
  imports: [MatButton],
  template: `
    @if (pages().moreFailed()) {
      <p role="alert">{{ w().shell.moreFailed }}</p>
    }
    @if (pages().more()) {
      <button
        matButton="outlined"
        type="button"
        [attr.aria-busy]="pages().loading() ? true : null"
        (click)="load()"
      >
        {{ pages().loading() ? w().shell.loading : w().shell.more }}
      </button>
    }
    <p #end tabindex="-1" role="status" [class.hm-quiet]="!done()">
      {{ done() ? w().shell.noMore : '' }}
    </p>
  `,
  styles: `
    button,
    p:not(:empty) {
      margin-top: 16px;
    }
    p {
      color: var(--hm-ink2);
      font-size: var(--hm-15);
    }
  `,
})
export class ShowMore {
  readonly pages = input.required<FurtherPages>();

  private readonly end = viewChild.required<ElementRef<HTMLElement>>('end');

  protected readonly w = words();
  protected readonly done = signal(false);

  protected async load(): Promise<void> {
    this.done.set(false);
    await this.pages().loadMore();
    if (this.pages().more()) return;
    this.done.set(true);
    this.end().nativeElement.focus();
  }
}
