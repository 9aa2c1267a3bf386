import { describe, expect, it } from 'vitest';

import { FakeServer } from '../../testing/fake-server';
import { FakeVideo } from '../../testing/fake-video';
import { openPage, type OpenPage } from '../../testing/open';

describe('a recording near the end of its address', () => {
  let page: OpenPage;
  let video: FakeVideo;

  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  /** The lesson as if it had been open for hours, and its address as the server signs it now. */
  async function openLongAgo(minutesLeft: number): Promise<void> {
    localStorage.clear();
    const server = new FakeServer();
    const recording = server.lessons[0]?.video;
    if (!recording) throw new Error('no video');
    recording.urlExpiresAt = inMinutes(minutesLeft);
    page = await openPage('/courses/reels/lessons/echo', server);
    video = new FakeVideo(page.root.querySelector('video'), 485);
    await page.settled();
    recording.url = '/media/echo.mp4?signed=later';
    recording.urlExpiresAt = inMinutes(150);
  }

  it('waits for a pause, and takes a fresh one', async () => {
    await openLongAgo(5);
    await page.click('button', 'Resume at 3:04');
    video.runTo(190);
    await page.comeBack();
    expect(video.element.src).not.toContain('later');
    await page.press('k');
    expect(video.element.src).toContain('signed=later');
  });

  it('in the last minute takes a fresh one and goes on', async () => {
    await openLongAgo(0.5);
    await page.click('button', 'Resume at 3:04');
    video.runTo(190);
    await page.comeBack();
    expect(video.element.src).toContain('signed=later');
    video.reload();
    await page.settled();
    expect(video.element.currentTime).toBe(190);
    expect(video.element.paused).toBe(false);
  });
});
