import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Failure } from '../api/failure';
import { FakeServer } from '../testing/fake-server';
import { openPage, type OpenPage } from '../testing/open';
import { aQuizLesson, aVideoLesson } from '../testing/stories';

describe('a quiz', () => {
  let server: FakeServer;
  let page: OpenPage;

  beforeEach(async () => {
    localStorage.clear();
    server = new FakeServer();
    server.lessons = [aVideoLesson(), aQuizLesson()];
    page = await openPage('/courses/reels/lessons/pack', server);
  });

  afterEach(() => vi.useRealTimers());

  async function begun(): Promise<void> {
    await page.click('button', 'Start the quiz');
    await page.settled();
  }

  async function pick(words: string): Promise<void> {
    const label = [...page.root.querySelectorAll('label')].find((one) =>
      one.textContent.includes(words),
    );
    label?.querySelector('input')?.click();
    await page.settled();
  }

  it('says what it asks for before it starts', async () => {
    expect(page.text()).toContain('4 questions');
    expect(page.text()).toContain('10 minutes once you start');
    expect(page.text()).toContain('60%');
    expect(page.text()).toContain('2 of 3 attempts left');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('goes question by question, keeps each answer at once and shows the result', async () => {
    await begun();
    expect(page.text()).toContain('Question 1 of 4');
    expect(await page.accessibilityFaults()).toEqual([]);
    await pick('A blanket');
    expect(server.study.changes.at(-1)).toMatchObject({
      path: '/attempts/att_1/answers/q_1',
      body: { choices: ['c_1'], editedAt: expect.any(String) as string },
    });
    await page.click('button', 'Next');
    await pick('A cloth');
    await pick('Two books');
    expect(server.study.changes.at(-1)?.body).toMatchObject({ choices: ['c_3', 'c_4'] });
    await page.click('button', 'Next');
    await page.click('button', 'Next');
    await page.click('button', 'Check and submit');
    expect(page.text()).toContain('2 questions have no answer yet');
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.click('button', 'Submit as it is');
    await page.settled();
    expect(page.text()).toContain('80%');
    expect(page.text()).toContain('You passed.');
    expect(page.text()).toContain('Soft things swallow sound.');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('shows in a second tab what was answered in the first, and its result', async () => {
    await begun();
    server.quizzes.keep({ path: '/attempts/att_1/answers/q_1', body: { choices: ['c_2'] } });
    await page.comeBack();
    expect(page.root.querySelectorAll('input:checked')).toHaveLength(1);
    await server.quizzes.submit('att_1', {});
    await page.comeBack(10);
    expect(page.text()).toContain('Your result');
  });

  it('keeps answers without a network and submits them when it is back', async () => {
    await begun();
    server.down = 'network';
    await pick('A blanket');
    expect(page.text()).toContain('Kept on this device');
    for (let i = 0; i < 3; i++) await page.click('button', 'Next');
    await page.click('button', 'Check and submit');
    await page.click('button', 'Submit as it is');
    expect(page.the('alert').textContent).toContain('There is no network');
    server.down = undefined;
    window.dispatchEvent(new Event('online'));
    await page.settled();
    expect(server.quizzes.tries[0]?.result?.passed).toBe(true);
    expect(page.text()).toContain('You passed.');
  });

  it('keeps readable what was answered without a network and came too late', async () => {
    await begun();
    server.down = 'network';
    await pick('A blanket');
    server.down = undefined;
    await server.quizzes.submit('att_1', {});
    window.dispatchEvent(new Event('online'));
    await page.settled();
    await page.settled();
    expect(page.text()).toContain('Your result');
    expect(page.text()).toContain('Answers that came too late');
    const late = page.root.querySelector('.late')?.textContent;
    expect(late).toContain('What dampens an echo?');
    expect(late).toContain('A blanket');
    expect(await page.accessibilityFaults()).toEqual([]);

    TestBed.resetTestingModule();
    page = await openPage('/courses/reels/lessons/pack/attempts/att_1', server);
    expect(page.root.querySelector('.late')?.textContent).toContain('A blanket');
  });

  it('keeps readable what was handed in too late with the submission itself', async () => {
    await begun();
    server.down = 'network';
    await pick('A mirror');
    for (let i = 0; i < 3; i++) await page.click('button', 'Next');
    await page.click('button', 'Check and submit');
    await page.click('button', 'Submit as it is');
    server.down = undefined;
    await server.quizzes.submit('att_1', {});
    window.dispatchEvent(new Event('online'));
    await page.settled();
    await page.settled();
    expect(page.root.querySelector('.late')?.textContent).toContain('A mirror');
  });

  it('says nothing of late answers where all came in time', async () => {
    await begun();
    await pick('A blanket');
    for (let i = 0; i < 3; i++) await page.click('button', 'Next');
    await page.click('button', 'Check and submit');
    await page.click('button', 'Submit as it is');
    await page.settled();
    expect(page.text()).toContain('You passed.');
    expect(page.text()).not.toContain('too late');
  });

  it('says how long to wait after very many attempts', async () => {
    server.quizzes.refusal = new Failure('busy', 'attempt.too-many', 1500);
    await begun();
    expect(page.the('alert').textContent).toContain('Try again in 25 minutes');
    server.quizzes.refusal = new Failure('refused', 'attempt.full');
    await begun();
    expect(page.the('alert').textContent).toContain('as often as anybody may');
  });

  it('lists what was tried before, each with the way to its result', async () => {
    await server.quizzes.begin('pack');
    await server.quizzes.submit('att_1', { q_1: { choices: ['c_1'] } });
    await server.quizzes.begin('pack');
    await page.go('/courses/reels/lessons/echo');
    await page.go('/courses/reels/lessons/pack');
    expect(page.find('heading', 'Your attempts')).toBeDefined();
    expect(page.text()).toContain('Attempt 2');
    expect(page.text()).toContain('Not submitted yet');
    expect(page.text()).toContain('Passed, 80%');
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.click('link', 'Attempt 1');
    expect(page.text()).toContain('Your result');
    expect(page.text()).toContain('Soft things swallow sound.');
  });

  it('lists more of what was tried before when asked, and keeps the focus', async () => {
    await server.quizzes.begin('pack');
    await server.quizzes.submit('att_1', { q_1: { choices: ['c_1'] } });
    await server.quizzes.begin('pack');
    const { items } = await server.quizzes.attempts('pack');
    const [newer, older] = items;
    if (!newer || !older) throw new Error('two attempts');
    const asked = vi.spyOn(server.quizzes, 'attempts');
    asked.mockResolvedValueOnce({ items: [newer], next: newer.id });
    asked.mockResolvedValueOnce({ items: [older], next: null });
    await page.go('/courses/reels/lessons/echo');
    await page.go('/courses/reels/lessons/pack');
    expect(page.text()).not.toContain('Passed, 80%');
    page.the('button', 'Show more').focus();
    await page.click('button', 'Show more');
    expect(page.text()).toContain('Passed, 80%');
    expect(document.activeElement?.textContent.trim()).toBe('That is all.');
  });

  it('counts the time by the server, whatever this device believes', async () => {
    const lies = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    await begun();
    lies.mockRestore();
    expect(page.root.querySelector('[role=timer]')?.textContent).toMatch(/10:00|9:5\d/);
  });

  it('is submitted by itself when the time is over', async () => {
    server.quizzes.minutes = 0;
    await begun();
    await page.settled();
    expect(server.quizzes.submissions).toBe(1);
    expect(page.text()).toContain('Your result');
  });
});
