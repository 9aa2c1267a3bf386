import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Theme } from './theme';

describe('the theme', () => {
  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['bsTheme'];
  });

  afterEach(() => vi.unstubAllGlobals());

  it('follows the system until it is changed, and is remembered only against the system', () => {
    systemDark(true);
    const theme = TestBed.inject(Theme);
    expect(theme.dark()).toBe(true);
    theme.toggle();
    expect(theme.dark()).toBe(false);
    expect(document.documentElement.dataset['bsTheme']).toBe('light');
    expect(localStorage.getItem('hm-theme')).toBe('light');
    theme.toggle();
    expect(document.documentElement.dataset['bsTheme']).toBe('dark');
    expect(localStorage.getItem('hm-theme')).toBeNull();
  });

  it('begins with what was chosen on a page of the site', () => {
    systemDark(false);
    document.documentElement.dataset['bsTheme'] = 'dark';
    expect(TestBed.inject(Theme).dark()).toBe(true);
  });

  function systemDark(matches: boolean): void {
    vi.stubGlobal('matchMedia', () => ({ matches }));
  }
});
