import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const NAME = 'hm-theme';

/** Light or dark, chosen once for the whole site: its pages keep the choice under the same name. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly state = signal(this.isDark());

  readonly dark = this.state.asReadonly();

  toggle(): void {
    const dark = !this.isDark();
    this.root.dataset['bsTheme'] = dark ? 'dark' : 'light';
    this.state.set(dark);
    try {
      if (dark === systemIsDark()) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, dark ? 'dark' : 'light');
    } catch {
      // changed for this page, not remembered
    }
  }

  private isDark(): boolean {
    const chosen = this.root.dataset['bsTheme'];
    return chosen === undefined ? systemIsDark() : chosen === 'dark';
  }
}

function systemIsDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
