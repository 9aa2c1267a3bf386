import type { Change, ChangeApi } from '../api/change-api';
import { Failure } from '../api/failure';
import type { Announcement, Bookmark, Found, Note, Paged, Reply, Thread } from '../api/model';
import type { StudyApi } from '../api/study-api';
import type { FakeServer, Public } from './fake-server';

const me = { name: 'Anita Deshmukh', instructor: false, me: true };

/** Notes, bookmarks, questions and search in memory, and the door that queued changes come in by. */
export class FakeStudy implements Public<StudyApi>, Public<ChangeApi> {
  noted: Note[] = [];
  marked: Bookmark[] = [];
  threads: Thread[] = [
    {
      id: 'thr_1',
      author: { name: 'Ravi', instructor: false, me: false },
      text: 'Which blanket?',
      askedAt: '2026-11-20T10:00:00Z',
      atSeconds: 60,
      answered: true,
      removed: false,
      replyCount: 1,
      earlier: null,
      replies: [
        {
          id: 'rep_1',
          author: { name: 'Meera Kulkarni', instructor: true, me: false },
          text: 'The thickest.',
          at: '2026-11-20T11:00:00Z',
          removed: false,
        },
      ],
    },
  ];
  /** Replies before those that a thread shows, the newest first. */
  earlier: Reply[] = [];
  /** How much comes at once. */
  pageSize = 50;
  news: Announcement[] = [];
  hits: Found[] = [];
  readonly reports: { id: string; reason: string }[] = [];
  /** Every queued change that arrived, in order. */
  readonly changes: Change[] = [];
  private readonly keys = new Map<string, Thread | Reply>();

  constructor(private readonly server: FakeServer) {}

  async send(change: Change): Promise<void> {
    await this.server.arrive();
    this.changes.push(structuredClone(change));
    const [, noun, id = ''] = change.path.split('/');
    if (noun === 'notes') this.keepNote(id, change);
    if (noun === 'bookmarks') this.keepBookmark(id, change);
    if (noun === 'attempts') this.server.quizzes.keep(change);
    if (this.server.losesAnswers) throw new Failure('network');
  }

  async notes(lessonId: string, after: string | null): Promise<Paged<Note>> {
    await this.server.arrive(`lessons/${lessonId}/notes`);
    const place = (note: Note) => note.atSeconds ?? 1e9;
    const notes = this.noted
      .filter((note) => note.lessonId === lessonId)
      .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
    return this.page(notes, after);
  }

  async notesOf(): Promise<Paged<Note>> {
    await this.server.arrive('notes');
    return { items: structuredClone(this.noted), next: null };
  }

  async bookmarks(): Promise<Paged<Bookmark>> {
    await this.server.arrive('bookmarks');
    return { items: structuredClone(this.marked), next: null };
  }

  async announcements(): Promise<Paged<Announcement>> {
    await this.server.arrive('announcements');
    return { items: structuredClone(this.news), next: null };
  }

  async search(words: string): Promise<Paged<Found>> {
    await this.server.arrive(`search?q=${words}`);
    return { items: structuredClone(this.hits), next: null };
  }

  async discussion(_: string, after: string | null): Promise<Paged<Thread>> {
    await this.server.arrive('discussion');
    return this.page(this.threads, after);
  }

  async replies(threadId: string, after: string | null): Promise<Paged<Reply>> {
    await this.server.arrive(`discussions/${threadId}/replies`);
    return this.page(this.earlier, after);
  }

  ask(lessonId: string, text: string, atSeconds: number | null, key: string): Promise<Thread> {
    return this.once(key, () => {
      const id = `thr_${this.threads.length + 1}-${lessonId}`;
      const askedAt = new Date().toISOString();
      const state = { answered: false, removed: false, replies: [], replyCount: 0, earlier: null };
      const thread: Thread = { id, author: me, text, askedAt, atSeconds, ...state };
      this.threads = [thread, ...this.threads];
      return thread;
    });
  }

  reply(threadId: string, text: string, key: string): Promise<Reply> {
    return this.once(key, () => {
      const at = new Date().toISOString();
      const reply = { id: `rep_${at}`, author: me, text, at, removed: false };
      this.threads = this.threads.map((one) =>
        one.id === threadId
          ? { ...one, replies: [...one.replies, reply], replyCount: one.replyCount + 1 }
          : one,
      );
      return reply;
    });
  }

  async rewrite(postId: string, text: string): Promise<void> {
    await this.server.arrive();
    this.threads = this.threads.map((one) => (one.id === postId ? { ...one, text } : one));
  }

  async removePost(postId: string): Promise<void> {
    await this.server.arrive();
    this.threads = this.threads.map((one) =>
      one.id === postId ? { ...one, text: '', removed: true } : one,
    );
  }

  async report(id: string, reason: string): Promise<void> {
    await this.server.arrive();
    this.reports.push({ id, reason });
  }

  /** After the item of that id, whether it is still there or not. */
  private page<T extends { id: string }>(all: readonly T[], after: string | null): Paged<T> {
    const from = all.findIndex((one) => one.id === after) + 1;
    const items = structuredClone(all.slice(from, from + this.pageSize));
    const more = from + this.pageSize < all.length;
    return { items, next: more ? (items.at(-1)?.id ?? null) : null };
  }

  private async once<T extends Thread | Reply>(key: string, make: () => T): Promise<T> {
    await this.server.arrive();
    const made = (this.keys.get(key) as T | undefined) ?? make();
    this.keys.set(key, made);
    if (this.server.losesAnswers) throw new Failure('network');
    return structuredClone(made);
  }

  private keepNote(id: string, { body }: Change): void {
    const others = this.noted.filter((note) => note.id !== id);
    this.noted = body ? [...others, { id, ...body } as unknown as Note] : others;
  }

  private keepBookmark(lessonId: string, { bare }: Change): void {
    const others = this.marked.filter((one) => one.lessonId !== lessonId);
    const fresh = {
      lessonId,
      lessonTitle: 'Kill the echo',
      courseId: 'reels',
      courseTitle: 'Reels on your phone',
      addedAt: '2026-11-26T09:00:00Z',
    };
    this.marked = bare ? [...others, fresh] : others;
  }
}
