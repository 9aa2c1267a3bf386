import { beforeEach, describe, expect, it } from 'vitest';

import { FakeServer } from '../../testing/fake-server';
import { FakeVideo } from '../../testing/fake-video';
import { openPage, type OpenPage } from '../../testing/open';

describe('the player', () => {
  let server: FakeServer;
  let page: OpenPage;
  let video: FakeVideo;

  beforeEach(async () => {
    localStorage.clear();
    server = new FakeServer();
    page = await openPage('/courses/reels/lessons/echo', server);
    video = new FakeVideo(page.root.querySelector('video'), 485);
    await page.settled();
  });

  it('goes on where the learner stopped', () => {
    expect(video.element.currentTime).toBe(184);
    expect(page.find('button', 'Resume at 3:04')).toBeDefined();
    const bar = page.the('slider', 'Place in the video');
    expect(bar.getAttribute('aria-valuetext')).toBe('3 minutes 4 seconds of 8 minutes 5 seconds');
  });

  it('plays and stops by button and by key', async () => {
    await page.click('button', 'Resume at 3:04');
    expect(page.find('button', 'Pause')).toBeDefined();
    await page.press('k');
    expect(video.element.paused).toBe(true);
    const space = await page.press(' ');
    expect(video.element.paused).toBe(false);
    expect(space.defaultPrevented).toBe(true);
  });

  it('moves by key, within the video', async () => {
    await page.press('ArrowRight');
    expect(video.element.currentTime).toBe(189);
    await page.press('j');
    expect(video.element.currentTime).toBe(179);
    await page.press('0');
    await page.press('ArrowLeft');
    expect(video.element.currentTime).toBe(0);
  });

  it('changes speed, sound and captions by key and remembers them', async () => {
    await page.press('>');
    await page.press('m');
    await page.press('c');
    expect(video.element.playbackRate).toBe(1.25);
    expect(video.element.muted).toBe(true);
    expect(page.find('button', 'Captions: on')).toBeDefined();
    expect(page.find('button', 'Speed: 1.25×')).toBeDefined();
    expect(localStorage.getItem('hm-learn-player')).toContain('"captions":"hi"');
  });

  it('leaves keys alone while something is typed', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    const event = await page.press('k', field);
    field.remove();
    expect(event.defaultPrevented).toBe(false);
    expect(video.element.paused).toBe(true);
  });

  it('reports what was played when it is paused', async () => {
    await page.click('button', 'Resume at 3:04');
    video.runTo(190);
    await page.press('k');
    expect(server.writes).toHaveLength(1);
    expect(server.writes[0]).toMatchObject({
      lessonId: 'echo',
      body: { positionSeconds: 190, intervals: [[184, 190]] },
    });
  });

  it('reports what was played when the page goes away, and when the lesson is left', async () => {
    await page.click('button', 'Resume at 3:04');
    video.runTo(186);
    window.dispatchEvent(new Event('pagehide'));
    await page.settled();
    expect(server.intervalsOf('echo')).toEqual([[184, 186]]);
    video.runTo(188);
    await page.go('/courses/reels/lessons/pack');
    expect(server.intervalsOf('echo')).toEqual([[184, 188]]);
  });

  it('does not count what was jumped over', async () => {
    await page.click('button', 'Resume at 3:04');
    video.runTo(186);
    await page.press('8');
    video.runTo(390);
    await page.press('k');
    expect(server.intervalsOf('echo')).toEqual([
      [184, 186],
      [388, 390],
    ]);
  });

  it('never claims "saved" while it plays', async () => {
    await page.click('button', 'Resume at 3:04');
    video.runTo(186);
    await page.press('k');
    expect(page.text()).toContain('Progress saved');
    await page.press('k');
    expect(page.text()).not.toContain('Progress saved');
  });

  it('offers the next lesson at the end', async () => {
    await page.click('button', 'Resume at 3:04');
    video.end();
    await page.settled();
    await page.click('button', 'Go on');
    expect(page.find('heading', 'What to pack')).toBeDefined();
  });

  it('keeps playing the same address when the lesson is read again', async () => {
    const before = video.element.src;
    const lesson = server.lessons[0];
    if (lesson?.video) lesson.video.url = '/media/echo.mp4?signed=later';
    await page.comeBack();
    expect(video.element.src).toBe(before);
  });

  it('asks for a fresh address when the video does not load', async () => {
    video.element.dispatchEvent(new Event('error'));
    await page.settled();
    expect(page.the('alert').textContent).toContain('The video did not load');
    const lesson = server.lessons[0];
    if (lesson?.video) lesson.video.url = '/media/echo.mp4?signed=again';
    await page.click('button', 'Try again');
    expect(video.element.src).toContain('signed=again');
  });

  it('moves to where another device went, unless it was started here', async () => {
    const lesson = server.lessons[0];
    if (!lesson) throw new Error('no lesson');
    lesson.progress.positionSeconds = 300;
    await page.comeBack();
    expect(video.element.currentTime).toBe(300);
    await page.click('button', 'Resume at 5:00');
    lesson.progress.positionSeconds = 20;
    await page.comeBack();
    expect(video.element.currentTime).toBe(300);
  });

  it('has no fault for a screen reader while it plays', async () => {
    await page.click('button', 'Resume at 3:04');
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});
