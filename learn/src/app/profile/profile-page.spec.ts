import { beforeEach, describe, expect, it, vi } from 'vitest';

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
    expect(page.field('Name').value).toBe('Anita Deshmukh');
    expect(page.text()).toContain('anita@example.test');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('speaks Hindi from the tap on, here and on the server', async () => {
    const page = await openPage('/profile', server);
    await page.click('button', 'हिन्दी');
    await vi.waitFor(async () => {
      await page.settled();
      expect(page.find('heading', 'प्रोफ़ाइल')).toBeDefined();
    });
    expect(document.documentElement.lang).toBe('hi');
    expect(server.person.changes).toEqual([{ language: 'hi' }]);
    expect(localStorage.getItem('hm-language')).toBe('hi');
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.click('button', 'English');
    expect(document.documentElement.lang).toBe('en-IN');
  });

  it('changes the name, and refuses an empty one', async () => {
    const page = await openPage('/profile', server);
    await page.type('Name', ' ');
    await page.click('button', 'Save profile');
    expect(page.text()).toContain('Write your name.');
    await page.type('Name', 'Anita D.');
    await page.click('button', 'Save profile');
    expect(server.person.changes).toMatchObject([{ name: 'Anita D.' }]);
    expect(page.text()).toContain('Your profile is saved.');
  });

  it('warns before signing out loses what was not sent', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    server.down = 'network';
    await page.click('button', 'Mark complete');
    await page.go('/profile');
    await page.click('button', 'Sign out');
    expect(page.the('alert').textContent).toContain('has not reached the server');
    expect(page.location.left).toEqual([]);
    server.down = undefined;
    await page.click('button', 'Sign out and lose it');
    expect(page.location.left).toEqual(['/']);
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
