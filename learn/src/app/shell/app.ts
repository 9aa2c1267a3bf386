import {
  afterNextRender,
  Component,
  DOCUMENT,
  effect,
  inject,
  Injector,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, skip } from 'rxjs';

import { CurrentUser } from '../session/current-user';
import { Formats } from '../ui/formats';
import { Language, words } from '../ui/language';
import { PageTitle } from '../ui/page-title';

/** The root: the page and what screen readers hear when it changes. */
@Component({
  selector: 'hm-root',
  imports: [RouterOutlet],
  template: `
    <a class="hm-skip" href="#main" (click)="toMain($event)">{{ w().shell.skip }}</a>
    <router-outlet />
    <div class="hm-quiet" role="status">{{ title.spoken() }}</div>
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly w = words();
  protected readonly title = inject(PageTitle);

  constructor() {
    this.speakAsChosen();
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

  /** The profile's language and zone hold on every device. */
  private speakAsChosen(): void {
    const me = inject(CurrentUser).me;
    const language = inject(Language);
    const formats = inject(Formats);
    effect(() => {
      const { language: tag, zone } = me() ?? {};
      untracked(() => {
        if (tag === 'en' || tag === 'hi') void language.use(tag);
        formats.zone.set(zone ?? undefined);
      });
    });
  }

  private focusMain(): void {
    this.document.getElementById('main')?.focus({ preventScroll: true });
  }
}
