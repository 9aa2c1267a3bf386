import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('bookmarks', () => {
  beforeEach(() => localStorage.clear());

  it('are set beside a lesson, listed, and taken off', async () => {
    const server = new FakeServer();
    const page = await openPage('/courses/reels/lessons/echo', server);
    await page.click('button', 'Bookmark this lesson');
    expect(server.study.changes).toEqual([expect.objectContaining({ path: '/bookmarks/echo' })]);
    expect(page.find('button', 'Take the bookmark off')).toBeDefined();
    await page.go('/bookmarks');
    expect(page.find('link', 'Kill the echo')).toBeDefined();
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.click('button', 'Take the bookmark off Kill the echo');
    expect(server.study.marked).toEqual([]);
    expect(page.text()).toContain('Nothing marked yet');
  });
});
