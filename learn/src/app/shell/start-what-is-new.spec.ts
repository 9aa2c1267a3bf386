import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';
import { aCourseSummary } from '../testing/stories';

describe('starting what was bought', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  const next = { id: 'echo', title: 'Kill the echo', kind: 'VIDEO' } as const;

  it('opens the first lesson of the one course that is new', async () => {
    server.courses = [
      aCourseSummary({ id: 'old', lastOpenedAt: '2026-11-20T08:00:00Z' }),
      aCourseSummary({ id: 'reels', lastOpenedAt: null, nextLesson: next }),
      aCourseSummary({ id: 'training', lastOpenedAt: null, audience: 'AFFILIATES' }),
    ];
    const page = await openPage('/start', server);
    expect(page.find('heading', 'Kill the echo')).toBeDefined();
  });

  it('leaves the choice among several, and failures, to the library', async () => {
    server.courses = [
      aCourseSummary({ id: 'reels', lastOpenedAt: null, nextLesson: next }),
      aCourseSummary({ id: 'excel', title: 'Excel at work', lastOpenedAt: null }),
    ];
    const page = await openPage('/start', server);
    expect(page.find('link', 'Excel at work')).toBeDefined();

    server.down = 'server';
    await page.go('/profile');
    await page.go('/start');
    expect(page.the('alert').textContent).toContain('Something went wrong on our side');
  });
});
