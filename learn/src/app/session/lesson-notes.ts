import { computed, effect, inject, signal, type Signal, untracked } from '@angular/core';

import { newId } from '../api/ids';
import type { Note } from '../api/model';
import { type PagedList, pagedList } from '../api/paged';
import { StudyApi } from '../api/study-api';
import { ChangeOutbox } from './change-outbox';
import { SavedLessons } from './saved-lessons';
import { WholeLists } from './whole-lists';

export interface KnownNote extends Note {
  /** Not on the server yet. */
  readonly waiting: boolean;
}

/** The notes on a lesson as they stand here: the server's, with what waits to be sent. */
export interface LessonNotes {
  readonly notes: Signal<KnownNote[] | undefined>;
  /** The server's, page after page. */
  readonly pages: Omit<PagedList<Note>, 'items' | 'update'>;
  write(text: string, atSeconds: number | null): void;
  edit(note: Note, text: string): void;
  remove(note: Note): void;
}

export function lessonNotes(lessonId: () => string): LessonNotes {
  const outbox = inject(ChangeOutbox);
  const pages = notePages(lessonId, outbox);
  const written = signal<ReadonlyMap<string, Note>>(new Map());
  const notes = computed(() => {
    const waiting = changesOf(outbox, lessonId());
    const known = pages.items();
    if (!known && (waiting.size === 0 || !pages.failure())) return undefined;
    const later = pages.more() ? beyond(known ?? [], written(), lessonId()) : [];
    return joined([...(known ?? []), ...later], waiting);
  });
  const put = (note: Note) => {
    const { lessonId: on, atSeconds, text, editedAt } = note;
    const body = { lessonId: on, atSeconds, text, editedAt };
    written.update((all) => new Map(all).set(note.id, note));
    pages.update((all) =>
      all.some((one) => one.id === note.id)
        ? all.map((one) => (one.id === note.id ? note : one))
        : pages.more()
          ? all
          : [...all, note],
    );
    outbox.put({ path: `/notes/${note.id}`, body });
  };
  return {
    notes,
    pages,
    write: (text, atSeconds) => {
      const place = { lessonId: lessonId(), lessonTitle: '', atSeconds };
      put({ id: newId('note'), ...place, text, editedAt: now() });
    },
    edit: (note, text) => put({ ...note, text, editedAt: now() }),
    remove: (note) => {
      written.update((all) => new Map([...all].filter(([id]) => id !== note.id)));
      pages.update((all) => all.filter((one) => one.id !== note.id));
      const query = new URLSearchParams({ deletedAt: now(), lessonId: note.lessonId });
      outbox.put({ path: `/notes/${note.id}`, body: null, query: `?${query.toString()}` });
    },
  };
}

/** Of a saved lesson they are always read whole, so that the copy on this device is complete. */
function notePages(lessonId: () => string, outbox: ChangeOutbox): PagedList<Note> {
  const api = inject(StudyApi);
  const saved = inject(SavedLessons);
  const lists = inject(WholeLists);
  const pages = pagedList(lessonId, (id, after, signal) =>
    saved.of(id) ? lists.notes(id, signal) : api.notes(id, after, signal),
  );
  effect(() => {
    if (outbox.arrived() > 0) untracked(() => pages.reload());
  });
  return pages;
}

/** What was written here and stands after what is loaded, so that it does not go once it is sent. */
function beyond(
  known: readonly Note[],
  written: ReadonlyMap<string, Note>,
  lessonId: string,
): Note[] {
  const last = known.at(-1);
  return [...written.values()].filter(
    (note) => note.lessonId === lessonId && (!last || inOrder(last, note) < 0),
  );
}

type Waiting = ReadonlyMap<string, Note | null>;

function changesOf(outbox: ChangeOutbox, lessonId: string): Waiting {
  const changes = outbox.waiting().flatMap(({ path, body }): [string, Note | null][] => {
    const id = /^\/notes\/(\w+)$/.exec(path)?.[1];
    if (id === undefined) return [];
    if (body === null) return [[id, null]];
    return body['lessonId'] === lessonId ? [[id, { id, ...body } as unknown as Note]] : [];
  });
  return new Map(changes);
}

/** By their place in the video, those without one last, in the order they were written. */
function joined(known: readonly Note[], waiting: Waiting): KnownNote[] {
  const all = new Map(known.map((note) => [note.id, { ...note, waiting: false }]));
  for (const [id, note] of waiting) {
    if (note) all.set(id, { ...note, waiting: true });
    else all.delete(id);
  }
  return [...all.values()].sort(inOrder);
}

function inOrder(a: Note, b: Note): number {
  return placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function placeOf(note: Note): number {
  return note.atSeconds ?? Number.MAX_SAFE_INTEGER;
}

function now(): string {
  return new Date().toISOString();
}
