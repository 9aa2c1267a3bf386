import {
  Component,
  computed,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';

import type { Note } from '../api/model';
import { lessonNotes } from '../session/lesson-notes';
import { clock } from '../ui/duration';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';

const LONGEST = 4_000;

/** The learner's own notes on a lesson, each at its place in the video. */
@Component({
  selector: 'hm-notes-panel',
  imports: [Icon, MatButton],
  templateUrl: './notes-panel.html',
  styleUrl: './notes-panel.css',
})
export class NotesPanel {
  readonly lessonId = input.required<string>();
  readonly place = input<() => number | undefined>(() => undefined);
  readonly goTo = output<number>();

  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly w = words();
  protected readonly book = lessonNotes(this.lessonId);
  protected readonly clock = clock;
  protected readonly longest = LONGEST;

  protected readonly text = signal('');
  /** The place the new note was begun at. */
  protected readonly at = signal<number | undefined>(undefined);
  protected readonly withPlace = signal(true);
  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly changed = signal('');
  protected readonly deleted = signal<Note | undefined>(undefined);
  protected readonly tooLong = computed(
    () => Math.max(this.text().length, this.changed().length) > LONGEST,
  );

  focus(): void {
    this.field()?.nativeElement.focus();
  }

  protected begin(): void {
    if (this.text() === '') this.at.set(floored(this.place()()));
  }

  protected write(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '' || this.tooLong()) return;
    this.book.write(text, this.withPlace() ? (this.at() ?? null) : null);
    this.text.set('');
    this.at.set(floored(this.place()()));
    this.deleted.set(undefined);
  }

  protected edit(note: Note): void {
    this.edited.set(note.id);
    this.changed.set(note.text);
  }

  protected change(event: Event, note: Note): void {
    event.preventDefault();
    const text = this.changed().trim();
    if (text === '' || this.tooLong()) return;
    if (text !== note.text) this.book.edit(note, text);
    this.leave();
  }

  protected leave(): void {
    this.edited.set(undefined);
    this.changed.set('');
  }

  protected remove(note: Note): void {
    this.book.remove(note);
    this.deleted.set(note);
  }

  /** A note that was deleted comes back as a new one: the old one may be gone everywhere. */
  protected undo(note: Note): void {
    this.book.write(note.text, note.atSeconds);
    this.deleted.set(undefined);
  }

  protected start(note: Note): string {
    return note.text.length > 32 ? `${note.text.slice(0, 30)}…` : note.text;
  }
}

function floored(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.floor(seconds);
}
