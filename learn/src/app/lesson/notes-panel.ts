import { Component, input, output, signal, viewChild } from '@angular/core';

import type { Note } from '../api/model';
import { lessonNotes } from '../session/lesson-notes';
import { clock } from '../ui/duration';
import { Icon } from '../ui/icon';
import { words } from '../ui/language';
import { ShowMore } from '../ui/show-more';
import { type Sending, WriteForm } from './write-form';

/** The learner's own notes on a lesson, each at its place in the video. */
@Component({
  selector: 'hm-notes-panel',
  imports: [Icon, ShowMore, WriteForm],
  templateUrl: './notes-panel.html',
  styleUrl: './notes-panel.css',
})
export class NotesPanel {
  readonly lessonId = input.required<string>();
  readonly place = input<() => number | undefined>(() => undefined);
  readonly goTo = output<number>();

  private readonly form = viewChild(WriteForm);

  protected readonly w = words();
  protected readonly book = lessonNotes(this.lessonId);
  protected readonly clock = clock;

  protected readonly edited = signal<string | undefined>(undefined);
  protected readonly deleted = signal<Note | undefined>(undefined);

  focus(): void {
    this.form()?.focus();
  }

  protected readonly write: Sending = (text, atSeconds) => {
    this.book.write(text, atSeconds);
    this.deleted.set(undefined);
    return Promise.resolve(undefined);
  };

  protected readonly change: Sending = (text) => {
    const note = this.book.notes()?.find((one) => one.id === this.edited());
    if (note && text !== note.text) this.book.edit(note, text);
    this.edited.set(undefined);
    return Promise.resolve(undefined);
  };

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
