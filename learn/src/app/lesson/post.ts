import { Component, computed, inject, input, output, signal } from '@angular/core';

import { Failure } from '../api/failure';
import { randomKey } from '../api/ids';
import type { Author } from '../api/model';
import { StudyApi } from '../api/study-api';
import { Formats } from '../ui/formats';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { type Sending, WriteForm } from './write-form';

/** A question or a reply, as far as both are shown alike. */
export interface PostShown {
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly at: string;
  readonly removed: boolean;
}

/** What became of a post. */
export type PostChange = Pick<PostShown, 'id' | 'text' | 'removed'>;

/** So long the server lets one's own words be changed. */
const EDITABLE_MILLIS = 30 * 60_000;
/** So many characters of a report the server takes. */
const LONGEST_REPORT = 300;

/** What somebody wrote; one's own can be changed and removed, another's reported. */
@Component({
  selector: 'hm-post',
  imports: [Icon, WriteForm],
  templateUrl: './post.html',
  styleUrls: ['./notes-panel.css', './post.css'],
})
export class Post {
  readonly post = input.required<PostShown>();
  readonly changed = output<PostChange>();

  private readonly api = inject(StudyApi);
  protected readonly formats = inject(Formats);
  protected readonly w = words();

  protected readonly longestReport = LONGEST_REPORT;
  protected readonly doing = signal<'edit' | 'report' | undefined>(undefined);
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly reported = signal(false);
  protected readonly editable = computed(() => {
    const { author, at, removed } = this.post();
    return author.me && !removed && Date.now() - Date.parse(at) < EDITABLE_MILLIS;
  });

  protected begin(doing: 'edit' | 'report'): void {
    this.doing.set(doing);
    this.trouble.set(undefined);
  }

  protected readonly rewrite: Sending = (text) =>
    this.try(async () => {
      const { id } = this.post();
      await this.api.rewrite(id, text);
      this.doing.set(undefined);
      this.changed.emit({ id, text, removed: false });
    });

  protected readonly report: Sending = (reason) =>
    this.try(async () => {
      await this.api.report(this.post().id, reason, randomKey());
      this.doing.set(undefined);
      this.reported.set(true);
    });

  protected async remove(): Promise<void> {
    const { id } = this.post();
    this.trouble.set(undefined);
    const trouble = await this.try(() => this.api.removePost(id));
    if (trouble === undefined) this.changed.emit({ id, text: '', removed: true });
    else this.trouble.set(trouble);
  }

  private async try(change: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await change();
      return undefined;
    } catch (cause) {
      const { discussion } = this.w().lesson;
      const failure = Failure.of(cause);
      const late = failure.kind !== 'refused' || failure.code === 'post.too-late';
      return failure.passing ? discussion.notSent : late ? discussion.late : discussion.refused;
    }
  }
}
