import { describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('the search', () => {
  it('leads to the second where a word is spoken', async () => {
    const server = new FakeServer();
    server.study.hits = [
      {
        kind: 'CAPTION',
        courseId: 'reels',
        courseTitle: 'Reels on your phone',
        lessonId: 'echo',
        title: 'Kill the echo',
        excerpt: 'hang a blanket',
        atSeconds: 95,
      },
    ];
    const page = await openPage('/search', server);
    expect(server.reads).not.toContain('search?q=');
    await page.type('Search courses', 'blanket');
    await page.click('button', 'Search');
    expect(server.reads).toContain('search?q=blanket');
    expect(page.text()).toContain('1 place for “blanket”');
    expect(page.the('link', 'Kill the echo').getAttribute('href')).toBe(
      '/courses/reels/lessons/echo?at=95',
    );
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.click('link', 'Kill the echo');
    expect(page.find('button', 'Resume at 1:35')).toBeDefined();
  });

  it('says when nothing was found, and that a network is missing', async () => {
    const server = new FakeServer();
    const page = await openPage('/search?q=piano', server);
    expect(page.text()).toContain('Nothing found for “piano”');
    server.down = 'network';
    await page.go('/search?q=violin');
    expect(page.the('alert').textContent).toContain('No answer from the network');
  });
});
