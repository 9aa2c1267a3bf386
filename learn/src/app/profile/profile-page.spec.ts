import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage } from '../testing/open';

describe('the profile', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  it('says who is signed in', async () => {
    const page = await openPage('/profile', server);
    expect(page.find('heading', 'Anita Deshmukh')).toBeDefined();
    expect(page.text()).toContain('anita@example.test');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('signs out on the server, then leaves', async () => {
    const page = await openPage('/profile', server);
    await page.click('button', 'Sign out');
    expect(server.reads).toContain('sign-out');
    expect(page.location.left).toEqual(['/']);
  });

  it('says so when signing out did not work', async () => {
    const page = await openPage('/profile', server);
    server.down = 'network';
    await page.click('button', 'Sign out');
    expect(page.location.left).toEqual([]);
    expect(page.the('alert').textContent).toContain('You are still signed in');
  });
});
