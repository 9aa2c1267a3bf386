import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';

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
  private readonly injector = inject(Injector);
  private readonly replies = viewChildren<ElementRef<HTMLElement>>('reply');
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
  private readonly keys = { question: randomKey(), reply: randomKey() };

  protected readonly ask: Sending = (text, atSeconds) =>
    this.send('question', async (key) => {
      const thread = await this.api.ask(this.lessonId(), text, atSeconds, key);
      this.threads.update((all) => [thread, ...all.filter((one) => one.id !== thread.id)]);
    });

  protected readonly answer: Sending = (text) =>
    this.send('reply', async (key) => {
      const id = this.replying() ?? '';
      const reply = await this.api.reply(id, text, key);
      this.change(id, (thread) => ({
        ...thread,
        replies: [...thread.replies, reply],
        replyCount: thread.replyCount + 1,
      }));
      this.replying.set(undefined);
    });

  protected open(thread: Thread): void {
    this.replying.set(thread.id);
    this.keys.reply = randomKey();
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
      const first = page.items.at(-1);
      if (page.next === null && first) this.focusOn(first.id);
    } catch {
      this.failed.set(id);
    } finally {
      this.loading.set(undefined);
    }
  }

  /** The button goes with the last page; whoever pressed it reads on from here. */
  private focusOn(replyId: string): void {
    const read = () => {
      const replies = this.replies().map(({ nativeElement }) => nativeElement);
      replies.find(({ id }) => id === `reply-${replyId}`)?.focus();
    };
    afterNextRender({ read }, { injector: this.injector });
  }

  private change(id: string, to: (thread: Thread) => Thread): void {
    this.threads.update((all) => all.map((one) => (one.id === id ? to(one) : one)));
  }

  /** Sent again after a lost answer it has the same key, so it stands there once. */
  private async send(
    what: 'question' | 'reply',
    sending: (key: string) => Promise<void>,
  ): Promise<string | undefined> {
    try {
      await sending(this.keys[what]);
      this.keys[what] = randomKey();
      return undefined;
    } catch (cause) {
      const { notSent, refused } = this.w().lesson.discussion;
      const failure = Failure.of(cause);
      if (!failure.passing) this.keys[what] = randomKey();
      return failure.passing ? notSent : refused;
    }
  }
}
