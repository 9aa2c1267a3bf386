import { beforeEach, describe, expect, it } from 'vitest';

import { Failure } from '../api/failure';
import { FakeServer } from '../testing/fake-server';
import { FakeVideo } from '../testing/fake-video';
import { openPage, type OpenPage } from '../testing/open';

describe('notes on a lesson', () => {
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

  it('keep the place the video was at, and lead back to it', async () => {
    await page.type('Your note', 'Blanket over the door');
    await page.click('button', 'Save note');
    expect(server.study.noted).toMatchObject([
      { lessonId: 'echo', atSeconds: 184, text: 'Blanket over the door' },
    ]);
    expect(server.study.noted[0]?.id).toMatch(/^note_[0-9a-z]{25}$/);
    video.element.currentTime = 10;
    await page.click('button', 'Go to 3:04');
    expect(video.element.currentTime).toBe(184);
    expect(video.element.paused).toBe(false);
  });

  it('are changed, deleted and brought back', async () => {
    await page.type('Your note', 'Blanket');
    await page.click('button', 'Save note');
    await page.click('button', 'Edit the note “Blanket”');
    const [, edit] = page.root.querySelectorAll('textarea');
    if (!edit) throw new Error('no field');
    edit.value = 'Thick blanket';
    edit.dispatchEvent(new Event('input'));
    await page.click('button', 'Save');
    await page.settled();
    await page.click('button', 'Delete the note');
    expect(server.study.noted).toEqual([]);
    await page.click('button', 'Undo');
    expect(page.text()).toContain('blanket');
    expect(server.study.noted).toHaveLength(1);
  });

  it('come in pages, and one written far behind stays in sight once it is sent', async () => {
    const { study } = server;
    const note = { lessonId: 'echo', lessonTitle: '', editedAt: '2026-11-20T10:00:00Z' };
    study.noted = [1, 2, 3].map((n) => ({
      ...note,
      id: `note_${n}`,
      atSeconds: n,
      text: `At ${n}`,
    }));
    study.pageSize = 2;
    await page.go('/courses/reels/lessons/light');
    await page.go('/courses/reels/lessons/echo');
    video = new FakeVideo(page.root.querySelector('video'), 485);
    await page.settled();
    expect(page.text()).not.toContain('At 3');
    await page.type('Your note', 'Far behind');
    await page.click('button', 'Save note');
    expect(study.noted).toHaveLength(4);
    expect(page.text()).toContain('Far behind');
    expect(page.text()).not.toContain('not sent yet');
    await page.click('button', 'Show more');
    expect(page.text()).toMatch(/At 1.*At 2.*At 3.*Far behind/);
    expect(page.text().match(/Far behind/g)).toHaveLength(1);
  });

  it('stand as they were changed, also while more of them are to come', async () => {
    const { study } = server;
    const note = { lessonId: 'echo', lessonTitle: '', editedAt: '2026-11-20T10:00:00Z' };
    study.noted = [1, 2, 3].map((n) => ({
      ...note,
      id: `note_${n}`,
      atSeconds: n,
      text: `At ${n}`,
    }));
    study.pageSize = 2;
    await page.go('/courses/reels/lessons/light');
    await page.go('/courses/reels/lessons/echo');
    await page.click('button', 'Edit the note “At 1”');
    study.notes = () => Promise.reject(new Failure('network'));
    const [, edit] = page.root.querySelectorAll('textarea');
    if (!edit) throw new Error('no field');
    edit.value = 'At the door';
    edit.dispatchEvent(new Event('input'));
    await page.click('button', 'Save');
    await page.settled();
    expect(study.changes.at(-1)?.body).toMatchObject({ text: 'At the door' });
    expect(page.text()).toMatch(/At the door.*At 2/);
    expect(page.text()).not.toContain('not sent yet');
  });

  it('tell the lesson when they are deleted, so that it is known of one that never came', async () => {
    await page.type('Your note', 'Blanket');
    await page.click('button', 'Save note');
    await page.click('button', 'Delete the note');
    const query = new URLSearchParams(server.study.changes.at(-1)?.query ?? '');
    expect(query.get('lessonId')).toBe('echo');
    expect(Date.parse(query.get('deletedAt') ?? '')).not.toBeNaN();
  });

  it('wait on the device without a network, and say so', async () => {
    server.down = 'network';
    await page.type('Your note', 'Written on the train');
    await page.click('button', 'Save note');
    expect(page.text()).toContain('On this device, not sent yet');
    expect(page.text()).toContain('Kept on this device');
    server.down = undefined;
    window.dispatchEvent(new Event('online'));
    await page.settled();
    expect(server.study.noted).toMatchObject([{ text: 'Written on the train' }]);
    expect(page.text()).not.toContain('not sent yet');
  });

  it('are text, whatever is typed', async () => {
    await page.type('Your note', '<img src=x onerror="window.evil = 1"><b>bold</b>');
    await page.click('button', 'Save note');
    expect(page.root.querySelector('hm-notes-panel img, hm-notes-panel b')).toBeNull();
    expect(page.text()).toContain('<b>bold</b>');
  });

  it('are begun by the key N', async () => {
    await page.press('n');
    await page.settled();
    expect(document.activeElement?.id ?? '').toBe('new-note');
  });

  it('have no fault for a screen reader', async () => {
    await page.type('Your note', 'Blanket');
    await page.click('button', 'Save note');
    expect(await page.accessibilityFaults()).toEqual([]);
  });
});
