import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Lesson } from '../api/model';
import { FakeCaches } from '../testing/fake-caches';
import { FakeServer } from '../testing/fake-server';
import { providers } from '../testing/open';
import { soon } from '../testing/soon';
import { anArticle, aVideoLesson } from '../testing/stories';
import { PIECE } from './pieces';
import { SavedLessons } from './saved-lessons';

const SIZE = 2 * PIECE + 1_000;

describe('lessons saved on the device', () => {
  let caches: FakeCaches;
  let server: FakeServer;
  let asked: string[];
  /** The piece at which the network breaks off. */
  let breaksAt: number | undefined;
  let expired: boolean;

  beforeEach(() => {
    localStorage.clear();
    caches = new FakeCaches();
    caches.install();
    server = new FakeServer();
    asked = [];
    breaksAt = undefined;
    expired = false;
    vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
      await Promise.resolve();
      return serve(url, init);
    });
  });

  afterEach(() => {
    caches.uninstall();
    vi.unstubAllGlobals();
  });

  function serve(url: string, init?: RequestInit): Response {
    asked.push(url);
    if (!url.includes('.mp4')) return new Response('WEBVTT', { status: 200 });
    if (expired && !url.includes('fresh')) return new Response(null, { status: 403 });
    const range = new Headers(init?.headers).get('Range') ?? '';
    const [from = 0, to = 0] = range.replace('bytes=', '').split('-').map(Number);
    if (from / PIECE === breaksAt) throw new TypeError('network');
    const length = Math.min(to, SIZE - 1) - from + 1;
    return new Response(new Uint8Array(length), {
      status: 206,
      headers: {
        'Content-Type': 'video/mp4',
        'Content-Range': `bytes ${from}-${from + length - 1}/${SIZE}`,
      },
    });
  }

  async function opened(): Promise<SavedLessons> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: providers(server) });
    const saved = TestBed.inject(SavedLessons);
    await soon(() => {
      expect(saved.list()).toBeDefined();
    });
    return saved;
  }

  const video = { what: 'video', label: '' } as const;
  const lesson = (): Lesson => aVideoLesson();

  it('come with all the notes of the lesson, however many pages they are', async () => {
    const note = { lessonId: 'echo', lessonTitle: '', atSeconds: null, text: 'x', editedAt: '' };
    server.study.noted = [1, 2, 3, 4, 5].map((n) => ({ ...note, id: `note_${n}` }));
    server.study.pageSize = 2;
    const saved = await opened();
    await saved.save(lesson(), 'Reels on your phone', { what: 'text' });
    const kept = await (await caches.open('hm-learn-kept')).match('/api/v1/lessons/echo/notes');
    const { items, next } = (await kept?.json()) as { items: unknown[]; next: unknown };
    expect(items).toHaveLength(5);
    expect(next).toBeNull();
  });

  it('are whole, with captions, and can be played from here', async () => {
    const saved = await opened();
    await saved.save(lesson(), 'Reels on your phone', video);
    expect(saved.list()).toMatchObject([
      { lessonId: 'echo', complete: true, file: { size: SIZE, pieceSize: PIECE } },
    ]);
    expect(saved.copyOf('echo')?.url).toBe('/learn/kept/echo/video');
    const cache = await caches.open('hm-learn-kept');
    expect([...cache.entries.keys()]).toEqual(
      expect.arrayContaining([
        '/api/v1/lessons/echo',
        '/api/v1/courses',
        '/api/v1/courses/reels',
        '/api/v1/me',
        '/media/echo.vtt',
        '/learn/kept/echo/video/0',
        '/learn/kept/echo/video/2',
      ]),
    );
    expect((await opened()).list()).toHaveLength(1);
  });

  it('keep the smallest version of a picture, and show that one', async () => {
    const saved = await opened();
    const picture =
      '<picture><source type="image/webp" srcset="/media/s?sig=1 400w, /media/m?sig=1 800w">' +
      '<img src="/media/full?sig=1" width="900" height="300" alt="A loaf"></picture>';
    await saved.save({ ...lesson(), html: `<p>Bread</p>${picture}` }, 'Bread', { what: 'text' });
    const cache = await caches.open('hm-learn-kept');
    expect([...cache.entries.keys()]).toContain('/media/s?sig=1');
    expect([...cache.entries.keys()]).not.toContain('/media/full?sig=1');
    const kept = (await (await cache.match('/api/v1/lessons/echo'))?.json()) as { html: string };
    expect(kept.html).toContain('src="/media/s?sig=1"');
    expect(kept.html).not.toContain('srcset');
  });

  it('go on where the network broke off', async () => {
    const saved = await opened();
    breaksAt = 1;
    await saved.save(lesson(), 'Reels', video);
    expect(saved.trouble().get('echo')).toBe('failed');
    expect(saved.of('echo')?.complete).toBe(false);
    expect(saved.copyOf('echo')).toBeUndefined();
    breaksAt = undefined;
    asked = [];
    await saved.save(lesson(), 'Reels', video);
    expect(saved.of('echo')?.complete).toBe(true);
    // the first piece tells the length; those that are here are not fetched again
    expect(asked.filter((one) => one.includes('.mp4'))).toHaveLength(3);
    expect(saved.trouble().size).toBe(0);
  });

  it('ask for a fresh address when the one they had expires', async () => {
    const saved = await opened();
    expired = true;
    const fresh = aVideoLesson();
    if (fresh.video) fresh.video.url = '/media/echo.mp4?fresh';
    server.lessons = [fresh];
    await saved.save(lesson(), 'Reels', video);
    expect(saved.of('echo')?.complete).toBe(true);
  });

  it('say when the device is full', async () => {
    const saved = await opened();
    caches.full = true;
    await saved.save(lesson(), 'Reels', video);
    expect(saved.trouble().get('echo')).toBe('full');
  });

  it('are removed one by one with everything that belongs to them', async () => {
    const saved = await opened();
    await saved.save(lesson(), 'Reels', video);
    await saved.save(anArticle(), 'Reels', { what: 'text' });
    expect(saved.list()).toHaveLength(2);
    await saved.remove('echo');
    const cache = await caches.open('hm-learn-kept');
    expect([...cache.entries.keys()].filter((path) => path.includes('echo/'))).toEqual([]);
    expect(saved.list()?.map((one) => one.lessonId)).toEqual(['pack']);
  });

  it('go when somebody else signs in on this device', async () => {
    const saved = await opened();
    await saved.save(anArticle(), 'Reels', { what: 'text' });
    server.user = { ...server.user, id: 'usr_other' };
    expect((await opened()).list()).toEqual([]);
  });
});
