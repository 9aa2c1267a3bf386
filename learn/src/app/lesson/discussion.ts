import { Component, inject, input, output, signal } from '@angular/core';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import type { Thread } from '../api/model';
import { pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { clock } from '../ui/duration';
import { words } from '../ui/language';
import { ShowMore } from '../ui/show-more';
import { Post, type PostChange, type PostShown } from './post';
import { type Sending, WriteForm } from './write-form';

/** Questions on a lesson and their answers; the instructor is told of new ones. */
@Component({
  selector: 'hm-discussion',
  imports: [Post, ShowMore, WriteForm],
  templateUrl: './discussion.html',
  styleUrls: ['./notes-panel.css', './discussion.css'],
})
export class Discussion {
  readonly lessonId = input.required<string>();
  readonly place = input<() => number | undefined>(() => undefined);
  readonly goTo = output<number>();

  private readonly api = inject(StudyApi);
  protected readonly w = words();
  protected readonly clock = clock;
  protected readonly threads = pagedList(this.lessonId, (id, after, signal) =>
    this.api.discussion(id, after, signal),
  );

  /** The thread being replied to. */
  protected readonly replying = signal<string | undefined>(undefined);
  /** The thread whose earlier replies are on their way, and the one whose did not come. */
  protected readonly loading = signal<string | undefined>(undefined);
  protected readonly failed = signal<string | undefined>(undefined);
  private key = randomKey();

  protected readonly ask: Sending = (text, atSeconds) =>
    this.send(async () => {
      const thread = await this.api.ask(this.lessonId(), text, atSeconds, this.key);
      this.threads.update((all) => [thread, ...all.filter((one) => one.id !== thread.id)]);
    });

  protected readonly answer: Sending = (text) =>
    this.send(async () => {
      const id = this.replying() ?? '';
      const reply = await this.api.reply(id, text, this.key);
      this.change(id, (thread) => ({
        ...thread,
        replies: [...thread.replies, reply],
        replyCount: thread.replyCount + 1,
      }));
      this.replying.set(undefined);
    });

  protected open(thread: Thread): void {
    this.replying.set(thread.id);
    this.key = randomKey();
  }

  protected shown(thread: Thread): PostShown {
    const { id, author, text, askedAt, removed } = thread;
    return { id, author, text, at: askedAt, removed };
  }

  /** What somebody changed or took away of a thread stands so here, without reading it again. */
  protected changed(thread: Thread, { id, text, removed }: PostChange): void {
    const now = { text, removed };
    this.change(thread.id, (one) =>
      one.id === id
        ? { ...one, ...now }
        : { ...one, replies: one.replies.map((it) => (it.id === id ? { ...it, ...now } : it)) },
    );
  }

  protected async loadEarlier({ id, earlier }: Thread): Promise<void> {
    if (earlier === null || this.loading() !== undefined) return;
    this.loading.set(id);
    this.failed.set(undefined);
    try {
      const page = await this.api.replies(id, earlier);
      this.change(id, (thread) => ({
        ...thread,
        replies: [...page.items.toReversed(), ...thread.replies],
        earlier: page.next,
      }));
    } catch {
      this.failed.set(id);
    } finally {
      this.loading.set(undefined);
    }
  }

  private change(id: string, to: (thread: Thread) => Thread): void {
    this.threads.update((all) => all.map((one) => (one.id === id ? to(one) : one)));
  }

  /** Sent again after a lost answer it has the same key, so it stands there once. */
  private async send(sending: () => Promise<void>): Promise<string | undefined> {
    try {
      await sending();
      this.key = randomKey();
      return undefined;
    } catch (cause) {
      const { notSent, refused } = this.w().lesson.discussion;
      const failure = Failure.of(cause);
      if (!failure.passing) this.key = randomKey();
      return failure.passing ? notSent : refused;
    }
  }
}
