import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether there is room beside the lesson; the same width as in the style sheets. */
@Injectable({ providedIn: 'root' })
export class WideScreen {
  private readonly query = inject(DOCUMENT).defaultView?.matchMedia('(min-width: 1000px)');
  private readonly state = signal(this.query?.matches ?? false);

  readonly on = this.state.asReadonly();

  constructor() {
    this.query?.addEventListener('change', (event) => this.state.set(event.matches));
  }
}
