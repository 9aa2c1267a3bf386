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

  it('are asked once even when a reply was begun before they were sent again', async () => {
    server.losesAnswers = true;
    await page.type('Your question', 'And at night?');
    await page.click('button', 'Send question');
    server.losesAnswers = false;
    await page.click('button', 'Reply to Ravi');
    await page.type('Your reply', 'A woollen one.');
    await page.click('button', 'Send reply');
    await page.click('button', 'Send question');
    expect(server.study.threads.filter((one) => one.text === 'And at night?')).toHaveLength(1);
    expect(server.study.threads.flatMap((one) => one.replies)).toHaveLength(2);
  });

  it('come in pages, and the focus stays when there are no more', async () => {
    const [one] = server.study.threads;
    if (!one) throw new Error('no thread');
    server.study.pageSize = 2;
    server.study.threads = [1, 2, 3].map((n) => ({ ...one, id: `thr_${n}`, text: `Why ${n}?` }));
    await page.go('/courses/reels/lessons/light');
    await page.go('/courses/reels/lessons/echo');
    await page.click('tab', 'Questions');
    expect(page.text()).not.toContain('Why 3?');
    page.the('button', 'Show more').focus();
    await page.click('button', 'Show more');
    expect(page.text()).toContain('Why 1?');
    expect(page.text()).toContain('Why 3?');
    expect(page.find('button', 'Show more')).toBeUndefined();
    expect(document.activeElement?.textContent).toContain('That is all.');
  });

  it('lead to their earlier replies', async () => {
    const { study } = server;
    const author = { name: 'Devi', instructor: false, me: false };
    const reply = (n: number) => ({
      id: `rep_0${n}`,
      author,
      text: `Early ${n}`,
      at,
      removed: false,
    });
    const at = '2026-11-20T10:30:00Z';
    study.pageSize = 2;
    study.earlier = [reply(3), reply(2), reply(1)];
    study.threads = study.threads.map((one) => ({ ...one, replyCount: 4, earlier: 'rep_1' }));
    await page.go('/courses/reels/lessons/light');
    await page.go('/courses/reels/lessons/echo');
    await page.click('tab', 'Questions');
    await page.click('button', 'Show 3 earlier replies');
    expect(page.text()).toMatch(/Early 2.*Early 3.*The thickest/);
    server.down = 'network';
    await page.click('button', 'Show 1 earlier reply');
    expect(page.the('alert').textContent).toContain('did not come');
    server.down = undefined;
    await page.click('button', 'Show 1 earlier reply');
    expect(page.text()).toMatch(/Early 1.*Early 2/);
    expect(page.find('button', 'earlier repl')).toBeUndefined();
    expect(document.activeElement?.id).toBe('reply-rep_01');
    expect(await page.accessibilityFaults()).toEqual([]);
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
    await page.type('What is wrong with it?', 'x'.repeat(301));
    expect(page.the('alert').textContent).toContain('Keep it to 300 characters at most.');
    await page.type('What is wrong with it?', 'Rude');
    await page.click('button', 'Send report');
    expect(server.study.reports).toEqual([{ id: 'thr_1', reason: 'Rude' }]);
    await page.type('Your question', 'Mine');
    await page.click('button', 'Send question');
    await page.click('button', 'Remove what you wrote');
    expect(page.text()).toContain('This was removed.');
  });
});
