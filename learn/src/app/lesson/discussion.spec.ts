import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../testing/fake-server';
import { openPage, type OpenPage } from '../testing/open';

describe('questions on a lesson', () => {
  let server: FakeServer;
  let page: OpenPage;

  beforeEach(async () => {
    localStorage.clear();
    server = new FakeServer();
    page = await openPage('/courses/reels/lessons/echo', server);
    await page.click('tab', 'Questions');
  });

  it('show who asked and who answered', async () => {
    expect(page.text()).toContain('Which blanket?');
    expect(page.text()).toContain('Meera Kulkarni, Instructor');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('are asked, once even when the answer got lost', async () => {
    server.losesAnswers = true;
    await page.type('Your question', 'And at night?');
    await page.click('button', 'Send question');
    expect(page.the('alert').textContent).toContain('Your words are still here');
    expect(page.field('Your question').value).toBe('And at night?');
    server.losesAnswers = false;
    await page.click('button', 'Send question');
    expect(server.study.threads.filter((one) => one.text === 'And at night?')).toHaveLength(1);
    expect(page.text()).toContain('And at night?');
  });

  it('are replied to', async () => {
    await page.click('button', 'Reply to Ravi');
    await page.type('Your reply', 'A woollen one.');
    await page.click('button', 'Send reply');
    expect(server.study.threads[0]?.replies.at(-1)?.text).toBe('A woollen one.');
    expect(page.text()).toContain('A woollen one.');
  });

  it('of others are reported, of one’s own removed', async () => {
    await page.click('button', 'Report what Ravi wrote');
    await page.type('What is wrong with it?', 'Rude');
    await page.click('button', 'Send report');
    expect(server.study.reports).toEqual([{ id: 'thr_1', reason: 'Rude' }]);
    await page.type('Your question', 'Mine');
    await page.click('button', 'Send question');
    await page.click('button', 'Remove what you wrote');
    expect(page.text()).toContain('This was removed.');
  });
});
