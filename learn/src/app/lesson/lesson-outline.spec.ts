import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage, type OpenPage } from '../testing/open';

describe('the outline of a course', () => {
  let server: FakeServer;
  let page: OpenPage;

  beforeEach(async () => {
    localStorage.clear();
    server = new FakeServer();
    page = await openPage('/courses/reels/lessons/echo', server);
  });

  it('opens the section being learned and counts every section', () => {
    expect(sections()).toEqual([
      ['Light and sound, 1 of 2 done', 'true', 2],
      ['Shoot for the cut, 0 of 2 done', 'false', 0],
    ]);
  });

  it('marks the lesson being learned, and each state in words', () => {
    const current = page.root.querySelector('.outline [aria-current=page]');
    expect(current?.textContent).toContain('Started: Kill the echo');
    expect(page.find('link', 'Done: Window light, 6:40')).toBeDefined();
  });

  it('opens and closes sections by hand and keeps them so', async () => {
    await page.click('button', 'Shoot for the cut');
    expect(sections()[1]).toEqual(['Shoot for the cut, 0 of 2 done', 'true', 2]);
    expect(page.find('link', 'Film a stranger')).toBeUndefined();
    await page.click('button', 'Light and sound');
    expect(sections().map(([, open]) => open)).toEqual(['false', 'true']);
  });

  it('is drawn up from the bottom on a phone and goes when a lesson is chosen', async () => {
    await page.click('button', 'Lessons');
    const sheet = document.querySelector('hm-outline-sheet');
    expect(sheet?.textContent).toContain('Light and sound');
    const link = sheet?.querySelector<HTMLElement>('a[href="/courses/reels/lessons/light"]');
    link?.click();
    await page.settled();
    expect(server.reads).toContain('lessons/light');
    expect(document.querySelector('hm-outline-sheet')).toBeNull();
  });

  function sections() {
    return [...page.root.querySelectorAll('.outline section')].map((section) => [
      section.querySelector('button')?.textContent.replaceAll(/\s+/g, ' ').trim(),
      section.querySelector('button')?.getAttribute('aria-expanded'),
      section.querySelectorAll('li').length,
    ]);
  }
});
