import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('the shell', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  it('has a page for addresses that no page has', async () => {
    const page = await openPage('/nowhere/at/all', server);
    expect(page.the('alert').textContent).toContain('There is no such page');
    expect(page.the('link', 'My courses').getAttribute('href')).toBe('/');
  });

  it('marks the page that is open', async () => {
    const page = await openPage('/', server);
    expect(page.the('link', 'My courses').getAttribute('aria-current')).toBe('page');
    await page.go('/profile');
    expect(page.the('link', 'My courses').getAttribute('aria-current')).toBeNull();
  });

  it('shows unsent progress on every page', async () => {
    localStorage.setItem(
      'hm-learn-outbox/usr_anita/1',
      JSON.stringify({
        id: '1',
        kind: 'completion',
        completed: true,
        lessonId: 'echo',
        tab: 'gone',
        observedAt: Date.now(),
        sealed: true,
      }),
    );
    server.setCompletion = () => new Promise(() => undefined);
    const page = await openPage('/', server);
    expect(page.root.querySelector('hm-save-status')?.textContent).toContain('Saving');
  });
});
