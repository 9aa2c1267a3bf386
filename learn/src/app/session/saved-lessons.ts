import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';

import { LearnApi } from '../api/learn-api';
import type { Lesson } from '../api/model';
import { CurrentUser } from './current-user';
import { DeviceCaches } from './device-caches';
import { Expired, type FileKept, keepInPieces } from './pieces';
import { WholeLists } from './whole-lists';

/** How much of a lesson is saved: its text, with the sound, or with a picture of one size. */
export type SavedAs =
  { readonly what: 'text' | 'audio' } | { readonly what: 'video'; readonly label: string };

/** A lesson on this device. */
export interface SavedLesson {
  readonly lessonId: string;
  readonly courseId: string;
  readonly title: string;
  readonly courseTitle: string;
  readonly as: SavedAs;
  readonly savedAt: string;
  readonly bytes: number;
  readonly file: FileKept | null;
  readonly complete: boolean;
}

export type SaveTrouble = 'failed' | 'full' | 'stopped';

interface Saving {
  readonly lessonId: string;
  readonly share: number;
  readonly stop: AbortController;
}

/** A lesson of hours outlives a few addresses, on a slow network more. */
const RENEWALS = 6;
const ENTRY = /^\/learn\/kept\/([^/]+)$/;

/**
 * Lessons kept on this device to learn without a network. One entry says what is kept; the text,
 * captions and pictures lie under the addresses they have on the server, sound and video in pieces
 * below an address of their own, from which the service worker plays them by ranges.
 */
@Injectable({ providedIn: 'root' })
export class SavedLessons {
  private readonly api = inject(LearnApi);
  private readonly caches = inject(DeviceCaches);
  private readonly lists = inject(WholeLists);
  private readonly userId = inject(CurrentUser).id;

  private readonly entries = signal<readonly SavedLesson[] | undefined>(undefined);
  private readonly running = signal<Saving | undefined>(undefined);
  private readonly troubles = signal<ReadonlyMap<string, SaveTrouble>>(new Map());

  readonly possible = this.caches.works;
  readonly list = this.entries.asReadonly();
  readonly trouble = this.troubles.asReadonly();
  readonly bytes = computed(() => (this.entries() ?? []).reduce((sum, one) => sum + one.bytes, 0));

  constructor() {
    effect(() => {
      const user = this.userId();
      if (user) untracked(() => void this.startFor(user));
    });
  }

  of(lessonId: string): SavedLesson | undefined {
    return this.entries()?.find((one) => one.lessonId === lessonId);
  }

  /** How far a lesson being saved is, from 0 to 1. */
  share(lessonId: string): number | undefined {
    const running = this.running();
    return running?.lessonId === lessonId ? running.share : undefined;
  }

  /** What the player plays of a lesson that is here. */
  copyOf(lessonId: string): { url: string; audio: boolean; bytes: number } | undefined {
    const saved = this.of(lessonId);
    if (!saved?.complete || !saved.file) return undefined;
    return {
      url: keyOf(lessonId, saved.as),
      audio: saved.as.what === 'audio',
      bytes: saved.file.size,
    };
  }

  /** Saves a lesson, or goes on saving it; another choice replaces the one before. */
  async save(lesson: Lesson, courseTitle: string, as: SavedAs): Promise<void> {
    if (this.running()) return;
    const stop = new AbortController();
    this.running.set({ lessonId: lesson.id, share: 0, stop });
    this.setTrouble(lesson.id, undefined);
    try {
      await this.caches.persist();
      if (JSON.stringify(this.of(lesson.id)?.as) !== JSON.stringify(as)) await this.drop(lesson.id);
      await this.saveAll(lesson, courseTitle, as, stop.signal);
    } catch (cause) {
      this.setTrouble(lesson.id, stop.signal.aborted ? 'stopped' : troubleOf(cause));
    } finally {
      this.running.set(undefined);
      await this.read();
    }
  }

  stop(): void {
    this.running()?.stop.abort();
  }

  async remove(lessonId: string): Promise<void> {
    if (this.running()?.lessonId === lessonId) this.stop();
    await this.drop(lessonId);
    this.setTrouble(lessonId, undefined);
    await this.read();
  }

  async removeAll(): Promise<void> {
    for (const { lessonId } of this.entries() ?? []) await this.remove(lessonId);
  }

  /** A saved lesson was read anew: its text and the learner's place are kept as they are now. */
  async refresh(lesson: Lesson): Promise<void> {
    if (this.of(lesson.id)) await this.keepAnswer(await this.caches.kept(), lesson);
  }

  /** Everything goes with the person. */
  async clear(): Promise<void> {
    this.stop();
    await this.caches.clear();
    this.entries.set([]);
  }

  private async saveAll(
    lesson: Lesson,
    courseTitle: string,
    as: SavedAs,
    stop: AbortSignal,
  ): Promise<void> {
    const cache = await this.caches.kept();
    let bytes = await this.keepAnswer(cache, lesson);
    bytes += await this.keepBeside(cache, lesson, stop);
    await this.keepAround(cache, lesson, stop);
    const { id: lessonId, courseId, title } = lesson;
    const savedAt = new Date().toISOString();
    const entry = { lessonId, courseId, title, courseTitle, as, savedAt };
    await this.enter(cache, { ...entry, bytes, file: null, complete: as.what === 'text' });
    if (as.what === 'text') return;
    const file = await this.keepFile(cache, lesson, as, stop);
    await this.enter(cache, { ...entry, bytes: bytes + file.size, file, complete: true });
  }

  private async keepFile(
    cache: Cache,
    lesson: Lesson,
    as: SavedAs,
    stop: AbortSignal,
  ): Promise<FileKept> {
    const tell = (bytes: number, of: number) =>
      this.running.update((now) => now && { ...now, share: of > 0 ? bytes / of : 0 });
    const key = keyOf(lesson.id, as);
    let now = lesson;
    for (let fresh = 0; ; fresh++) {
      try {
        return await keepInPieces(cache, key, urlOf(now, as), stop, tell);
      } catch (cause) {
        if (!(cause instanceof Expired) || fresh >= RENEWALS) throw cause;
        now = await this.api.lesson(lesson.id);
      }
    }
  }

  /** The lesson under its address of the API, with the captions as they were signed now. */
  private async keepAnswer(cache: Cache, lesson: Lesson): Promise<number> {
    const url = `/api/v1/lessons/${encodeURIComponent(lesson.id)}`;
    const kept = (await (await cache.match(url))?.json().catch(() => undefined)) as
      Lesson | undefined;
    const video = lesson.video && {
      ...lesson.video,
      captions: kept?.video?.captions ?? lesson.video.captions,
    };
    const html = lesson.html == null ? lesson.html : withSmallPictures(lesson.html).html;
    const text = JSON.stringify({ ...lesson, html, video });
    await cache.put(url, new Response(text, { headers: { 'Content-Type': 'application/json' } }));
    return text.length;
  }

  /** The way to the lesson: what was read before the service worker was there is not kept yet. */
  private async keepAround(
    cache: Cache,
    { id, courseId }: Lesson,
    stop: AbortSignal,
  ): Promise<void> {
    const paths = ['me', 'courses', `courses/${courseId}`];
    for (const path of paths) {
      const url = `/api/v1/${path}`;
      const answer = await fetch(url, { signal: stop });
      if (answer.ok) await cache.put(url, answer);
    }
    await this.lists.notes(id, stop);
    await this.lists.bookmarks(stop);
  }

  /** Captions and pictures; one that cannot be had does not keep the lesson away. */
  private async keepBeside(cache: Cache, lesson: Lesson, stop: AbortSignal): Promise<number> {
    const { pictures } = withSmallPictures(lesson.html ?? '');
    const captions = lesson.video?.captions.map((one) => one.url) ?? [];
    let bytes = 0;
    for (const url of [...captions, ...pictures]) {
      if (!url?.startsWith('/')) continue;
      const answer = await fetch(url, { signal: stop });
      if (!answer.ok) continue;
      const blob = await answer.blob();
      bytes += blob.size;
      await cache.put(url, new Response(blob, { headers: { 'Content-Type': blob.type } }));
    }
    return bytes;
  }

  private async enter(cache: Cache, entry: SavedLesson): Promise<void> {
    await cache.put(`/learn/kept/${entry.lessonId}`, new Response(JSON.stringify(entry)));
  }

  private async drop(lessonId: string): Promise<void> {
    const cache = await this.caches.kept();
    const gone = (await cache.keys()).filter(({ url }) => {
      const { pathname } = new URL(url);
      return (
        `${pathname}/`.startsWith(`/api/v1/lessons/${lessonId}/`) ||
        `${pathname}/`.startsWith(`/learn/kept/${lessonId}/`)
      );
    });
    await Promise.all(gone.map((request) => cache.delete(request)));
  }

  private async startFor(user: string): Promise<void> {
    if (!this.possible) {
      this.entries.set([]);
      return;
    }
    await this.caches.belongTo(user);
    await this.read();
  }

  private async read(): Promise<void> {
    const cache = await this.caches.kept();
    const entries: SavedLesson[] = [];
    for (const request of await cache.keys()) {
      const [, lesson] = ENTRY.exec(new URL(request.url).pathname) ?? [];
      if (lesson === undefined || lesson === 'owner') continue;
      const entry = (await (await cache.match(request))?.json().catch(() => undefined)) as
        SavedLesson | undefined;
      if (entry) entries.push(entry);
    }
    this.entries.set(entries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)));
  }

  private setTrouble(lessonId: string, trouble: SaveTrouble | undefined): void {
    this.troubles.update((all) => {
      const changed = new Map(all);
      if (trouble) changed.set(lessonId, trouble);
      else changed.delete(lessonId);
      return changed;
    });
  }
}

/** A text whose pictures are the smallest of their versions alone: only those are kept. */
function withSmallPictures(html: string): { html: string; pictures: (string | null)[] } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const pictures = Array.from(body.querySelectorAll('img'));
  for (const picture of pictures) {
    const source = picture.parentElement?.querySelector(':scope > source[srcset]');
    const [smallest] = source?.getAttribute('srcset')?.split(' ') ?? [];
    if (smallest) picture.setAttribute('src', smallest);
    source?.remove();
  }
  return {
    html: body.innerHTML,
    pictures: pictures.map((one) => one.getAttribute('src')),
  };
}

function keyOf(lessonId: string, as: SavedAs): string {
  return `/learn/kept/${lessonId}/${as.what}`;
}

function urlOf({ video }: Lesson, as: SavedAs): string {
  if (as.what === 'audio') return video?.audioUrl ?? '';
  const label = as.what === 'video' ? as.label : '';
  return video?.renditions.find((one) => one.label === label)?.url ?? video?.url ?? '';
}

function troubleOf(cause: unknown): SaveTrouble {
  const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return full ? 'full' : 'failed';
}
