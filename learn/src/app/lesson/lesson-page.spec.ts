import { beforeEach, describe, expect, it } from 'vitest';

import { Failure } from '../api/failure';
import { FakeServer } from '../testing/fake-server';
import { openPage, type OpenPage } from '../testing/open';
import { aVideoLesson } from '../testing/stories';

describe('the page of a lesson', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  it('shows the lesson, the way on and the way back', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    expect(page.find('heading', 'Kill the echo')).toBeDefined();
    expect(page.text()).toContain('Lesson 2, Light and sound');
    expect(page.the('link', 'Next lesson').getAttribute('href')).toBe(
      '/courses/reels/lessons/pack',
    );
    expect(page.the('link', 'Back to Reels on your phone').getAttribute('href')).toBe(
      '/courses/reels',
    );
    expect(document.title).toContain('Kill the echo');
  });

  it('marks a lesson complete, counts it, and takes it back', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    await page.click('button', 'Mark complete');
    expect(server.writes).toEqual([{ lessonId: 'echo', body: true }]);
    expect(done(page)).toBe('2 of 4 done');
    expect(status(page)).toContain('Progress saved');
    await page.click('button', 'Undo');
    expect(server.writes.at(-1)).toEqual({ lessonId: 'echo', body: false });
    expect(done(page)).toBe('1 of 4 done');
    expect(page.find('button', 'Mark complete')).toBeDefined();
  });

  it('keeps a lesson complete while offline, says it is not saved, and sends it later', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    server.down = 'network';
    await page.click('button', 'Mark complete');
    expect(done(page)).toBe('2 of 4 done');
    expect(status(page)).toContain('Kept on this device');
    expect(status(page)).not.toContain('Progress saved');
    server.down = undefined;
    window.dispatchEvent(new Event('online'));
    await page.settled();
    expect(server.writes).toEqual([{ lessonId: 'echo', body: true }]);
    expect(status(page)).toContain('Progress saved');
  });

  it('shows what another device did when the learner comes back', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    await server.setCompletion('echo', true);
    await page.comeBack();
    expect(done(page)).toBe('2 of 4 done');
    expect(page.find('button', 'Mark complete')).toBeUndefined();
  });

  it('reads an article without scripts, and marks it below the text', async () => {
    server.lessons[1] = {
      ...aVideoLesson(),
      id: 'pack',
      kind: 'ARTICLE',
      video: null,
      html: '<p>Cloth first</p><script>window.evil = 1</script><img src=x onerror="window.evil = 1">',
    };
    const page = await openPage('/courses/reels/lessons/pack', server);
    const article = page.root.querySelector('.hm-article');
    expect(article?.textContent).toContain('Cloth first');
    expect(article?.innerHTML).not.toMatch(/script|onerror/);
    expect(page.root.querySelector('video')).toBeNull();
    page.the('button', 'Mark complete').focus();
    await page.click('button', 'Mark complete');
    expect(server.writes).toEqual([{ lessonId: 'pack', body: true }]);
    expect(document.activeElement?.textContent.trim()).toBe('Undo');
  });

  it('does not lead on to a locked lesson', async () => {
    const page = await openPage('/courses/reels/lessons/pack', server);
    expect(page.find('link', 'Next lesson')).toBeUndefined();
    expect(page.find('link', 'Back to the course')).toBeDefined();
  });

  it('says why a locked lesson waits, and leads back to its course', async () => {
    server.lesson = () => Promise.reject(new Failure('forbidden', 'lesson.locked', undefined, ''));
    for (const lesson of server.open.sections.flatMap(({ lessons }) => lessons)) {
      if (lesson.locked)
        Object.assign(lesson, { lockReason: 'AFTER_COMPLETION', lockedBy: 'pack' });
    }
    const page = await openPage('/courses/reels/lessons/stranger', server);
    expect(page.the('alert').textContent).toContain('Opens after you finish “What to pack”.');
    expect(page.the('link', 'Back to the course').getAttribute('href')).toBe('/courses/reels');
    expect(await page.accessibilityFaults()).toEqual([]);
  });

  it('congratulates on the last lesson of a course', async () => {
    for (const section of server.open.sections) {
      for (const lesson of section.lessons) lesson.completed = lesson.id !== 'echo';
    }
    server.open.completed = 3;
    const page = await openPage('/courses/reels/lessons/echo', server);
    expect(page.text()).not.toContain('You have finished');
    await page.click('button', 'Mark complete');
    expect(page.text()).toContain('You have finished Reels on your phone');
  });

  it('draws up the outline on a phone, and lets go of it', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    await page.click('button', 'Lessons');
    const sheet = document.querySelector('hm-outline-sheet');
    expect(sheet?.textContent).toContain('Kill the echo');
    sheet?.querySelector<HTMLElement>('[aria-label=Close]')?.click();
    await page.settled();
    expect(document.querySelector('hm-outline-sheet')).toBeNull();
  });

  it('moves to the next lesson and starts afresh there', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    await page.click('link', 'Next lesson');
    expect(page.find('heading', 'What to pack')).toBeDefined();
    expect(page.root.querySelector('video')).toBeNull();
    const current = page.root.querySelector('.outline [aria-current=page]');
    expect(current?.textContent).toContain('What to pack');
  });

  it.each([
    ['forbidden', 'This lesson is not open to you'],
    ['network', 'No answer from the network'],
    ['server', 'Something went wrong on our side'],
  ] as const)('explains a refusal: %s', async (kind, words) => {
    server.down = kind;
    const page = await openPage('/courses/reels/lessons/echo', server);
    expect(page.the('alert').textContent).toContain(words);
  });

  it('goes on after a failure once the server answers', async () => {
    server.down = 'server';
    const page = await openPage('/courses/reels/lessons/echo', server);
    server.down = undefined;
    await page.click('button', 'Try again');
    expect(page.find('heading', 'Kill the echo')).toBeDefined();
    expect(done(page)).toBe('1 of 4 done');
  });

  it('has no fault for a screen reader, with video or text', async () => {
    const page = await openPage('/courses/reels/lessons/echo', server);
    expect(await page.accessibilityFaults()).toEqual([]);
    await page.go('/courses/reels/lessons/pack');
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});

function done(page: OpenPage): string | null {
  return page.the('progressbar').getAttribute('aria-valuetext');
}

function status(page: OpenPage): string {
  return page.root.querySelector('hm-save-status')?.textContent ?? '';
}
