import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import type { Thread } from '../api/model';
import { pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { clock } from '../ui/duration';
import { words } from '../ui/language';
import { Post, type PostShown } from './post';

type Trouble = 'not-sent' | 'refused';

/** Questions on a lesson and their answers; the instructor is told of new ones. */
@Component({
  selector: 'hm-discussion',
  imports: [MatButton, Post],
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

  protected readonly question = signal('');
  protected readonly at = signal<number | undefined>(undefined);
  protected readonly withPlace = signal(false);
  /** The thread being replied to. */
  protected readonly replying = signal<string | undefined>(undefined);
  protected readonly reply = signal('');
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  private key = randomKey();

  protected begin(): void {
    const place = this.place()();
    if (this.question() === '') this.at.set(place === undefined ? undefined : Math.floor(place));
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.question().trim();
    const at = this.withPlace() ? (this.at() ?? null) : null;
    await this.send(text, async () => {
      const thread = await this.api.ask(this.lessonId(), text, at, this.key);
      this.threads.update((all) => [thread, ...all.filter((one) => one.id !== thread.id)]);
      this.question.set('');
    });
  }

  protected async answer(event: Event, thread: Thread): Promise<void> {
    event.preventDefault();
    const text = this.reply().trim();
    await this.send(text, async () => {
      const reply = await this.api.reply(thread.id, text, this.key);
      this.threads.update((all) =>
        all.map((one) =>
          one.id === thread.id ? { ...one, replies: [...one.replies, reply] } : one,
        ),
      );
      this.replying.set(undefined);
      this.reply.set('');
    });
  }

  protected open(thread: Thread): void {
    this.replying.set(thread.id);
    this.trouble.set(undefined);
    this.reply.set('');
  }

  protected shown(thread: Thread): PostShown {
    const { id, author, text, askedAt, removed } = thread;
    return { id, author, text, at: askedAt, removed };
  }

  /** Sent again after a lost answer it has the same key, so it stands there once. */
  private async send(text: string, sending: () => Promise<void>): Promise<void> {
    if (text === '' || this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      await sending();
      this.key = randomKey();
    } catch (cause) {
      const failure = Failure.of(cause);
      this.trouble.set(failure.passing ? 'not-sent' : 'refused');
      if (!failure.passing) this.key = randomKey();
    } finally {
      this.busy.set(false);
    }
  }
}
