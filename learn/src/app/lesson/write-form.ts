import {
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';

import { clock } from '../ui/duration';
import { words } from '../ui/language';

/** So much the server takes of a note, a question and a reply, with some room. */
const LONGEST = 4_000;

/** Takes in what was written; answers in words why not, and then nothing typed is lost. */
export type Sending = (text: string, atSeconds: number | null) => Promise<string | undefined>;

/** A field to write in and what sends it: a note, a question, a reply, a report. */
@Component({
  selector: 'hm-write-form',
  imports: [MatButton],
  templateUrl: './write-form.html',
  styleUrl: './write-form.css',
})
export class WriteForm {
  /** Names the field on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly labelShown = input(false);
  readonly hint = input('');
  readonly placeholder = input('');
  readonly rows = input(3);
  /** In characters. */
  readonly longest = input(LONGEST);
  /** What stands in it at first. */
  readonly start = input('');
  readonly sendLabel = input.required<string>();
  readonly send = input.required<Sending>();
  /** Whether it is open for one occasion and can be left without sending. */
  readonly leavable = input(false);
  /** Asks where the video is, for what can be kept with its place. */
  readonly place = input<() => number | undefined>(() => undefined);
  /** Whether the place is kept if nothing else is said. */
  readonly placeKept = input(false);
  readonly left = output();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly w = words();
  protected readonly clock = clock;
  protected readonly text = linkedSignal(() => this.start());
  /** The place the writing was begun at. */
  protected readonly at = signal<number | undefined>(undefined);
  protected readonly withPlace = linkedSignal(() => this.placeKept());
  protected readonly busy = signal(false);
  protected readonly trouble = signal<string | undefined>(undefined);
  protected readonly tooLong = computed(() => this.text().length > this.longest());
  protected readonly open = computed(() => this.leavable() || this.text() !== '');

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected begin(): void {
    if (this.text() === '') this.mark();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '' || this.tooLong() || this.busy()) return;
    this.busy.set(true);
    this.trouble.set(undefined);
    const trouble = await this.send()(text, this.withPlace() ? (this.at() ?? null) : null);
    this.busy.set(false);
    this.trouble.set(trouble);
    if (trouble !== undefined) return;
    this.text.set('');
    this.mark();
  }

  private mark(): void {
    const place = this.place()();
    this.at.set(place === undefined ? undefined : Math.floor(place));
  }
}
