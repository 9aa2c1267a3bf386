import { TestBed } from '@angular/core/testing';
import { NavigationError } from '@angular/router';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { PageLocation } from '../api/page-location';
import { FakeLocation } from '../testing/open';
import { startAgainWhenOutdated } from './outdated';

describe('a page whose code cannot be fetched', () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: /learn/chunk-1.js');
  let location: FakeLocation;

  beforeEach(() => {
    sessionStorage.clear();
    location = new FakeLocation();
    TestBed.configureTestingModule({ providers: [{ provide: PageLocation, useValue: location }] });
  });

  it('starts the app again at the page that was wanted, once', () => {
    fail(missing);
    fail(missing);
    expect(location.left).toEqual(['/learn/courses/reels']);
  });

  it('stays where it is without a network', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fail(missing);
    vi.restoreAllMocks();
    expect(location.left).toEqual([]);
  });

  it('is not confused with other errors', () => {
    fail(new Error('something else'));
    expect(location.left).toEqual([]);
  });

  function fail(cause: unknown): void {
    TestBed.runInInjectionContext(() =>
      startAgainWhenOutdated(new NavigationError(1, '/courses/reels', cause)),
    );
  }
});
