import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import type { Author } from '../api/model';
import { StudyApi } from '../api/study-api';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';

/** A question or a reply, as far as both are shown alike. */
export interface PostShown {
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly at: string;
  readonly removed: boolean;
}

/** So long the server lets one's own words be changed. */
const EDITABLE_MILLIS = 30 * 60_000;

/** What somebody wrote; one's own can be changed and removed, another's reported. */
@Component({
  selector: 'hm-post',
  imports: [Icon, MatButton],
  templateUrl: './post.html',
  styleUrls: ['./notes-panel.css', './post.css'],
})
export class Post {
  readonly post = input.required<PostShown>();
  /** It is not what it was: the list is to be read again. */
  readonly gone = output();

  private readonly api = inject(StudyApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();

  protected readonly doing = signal<'edit' | 'report' | undefined>(undefined);
  protected readonly text = signal('');
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly reported = signal(false);
  protected readonly editable = computed(() => {
    const { author, at, removed } = this.post();
    return author.me && !removed && Date.now() - Date.parse(at) < EDITABLE_MILLIS;
  });

  protected begin(doing: 'edit' | 'report'): void {
    this.doing.set(doing);
    this.text.set(doing === 'edit' ? this.post().text : '');
    this.trouble.set(undefined);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    const { id } = this.post();
    if (text === '') return;
    const report = this.doing() === 'report';
    await this.try(() =>
      report ? this.api.report(id, text, randomKey()) : this.api.rewrite(id, text),
    );
    if (this.trouble() !== undefined) return;
    this.doing.set(undefined);
    if (report) this.reported.set(true);
    else this.gone.emit();
  }

  protected async remove(): Promise<void> {
    await this.try(() => this.api.removePost(this.post().id));
    if (this.trouble() === undefined) this.gone.emit();
  }

  private async try(change: () => Promise<unknown>): Promise<void> {
    this.trouble.set(undefined);
    try {
      await change();
    } catch (cause) {
      const { discussion } = this.w().lesson;
      const failure = Failure.of(cause);
      const late = failure.kind !== 'refused' || failure.code === 'post.too-late';
      this.trouble.set(
        failure.passing ? discussion.notSent : late ? discussion.late : discussion.refused,
      );
    }
  }
}
