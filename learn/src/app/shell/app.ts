import { afterNextRender, Component, DOCUMENT, inject, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, skip } from 'rxjs';

import { PageTitle } from '../ui/page-title';

/** The root: the page and what screen readers hear when it changes. */
@Component({
  selector: 'hm-root',
  imports: [RouterOutlet],
  template: `
    <a class="hm-skip" href="#main" (click)="toMain($event)">Skip to the content</a>
    <router-outlet />
    <div class="hm-quiet" role="status">{{ title.spoken() }}</div>
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly title = inject(PageTitle);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => afterNextRender(() => this.focusMain(), { injector: this.injector }));
  }

  protected toMain(event: Event): void {
    event.preventDefault(); // the base address would turn #main into another page
    this.focusMain();
  }

  private focusMain(): void {
    this.document.getElementById('main')?.focus({ preventScroll: true });
  }
}
