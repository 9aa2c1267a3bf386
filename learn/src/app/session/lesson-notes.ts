import { computed, effect, inject, type Signal, untracked } from '@angular/core';

import { type Fetched, fetched } from '../api/fetched';
import { newId } from '../api/ids';
import type { Note } from '../api/model';
import { StudyApi } from '../api/study-api';
import { ChangeOutbox } from './change-outbox';

export interface KnownNote extends Note {
  /** Not on the server yet. */
  readonly waiting: boolean;
}

/** The notes on a lesson as they stand here: the server's, with what waits to be sent. */
export interface LessonNotes {
  readonly notes: Signal<KnownNote[] | undefined>;
  readonly failure: Fetched<Note[]>['failure'];
  reload(): void;
  write(text: string, atSeconds: number | null): void;
  edit(note: Note, text: string): void;
  remove(note: Note): void;
}

export function lessonNotes(lessonId: () => string): LessonNotes {
  const api = inject(StudyApi);
  const outbox = inject(ChangeOutbox);
  const answer = fetched(lessonId, (id, signal) => api.notes(id, signal));
  effect(() => {
    if (outbox.arrived() > 0) untracked(() => answer.reload());
  });
  const notes = computed(() => {
    const waiting = changesOf(outbox, lessonId());
    const known = answer.value();
    if (!known && (waiting.size === 0 || !answer.failure())) return undefined;
    return joined(known ?? [], waiting);
  });
  const put = (note: Note) => {
    const { lessonId: on, atSeconds, text, editedAt } = note;
    const body = { lessonId: on, atSeconds, text, editedAt };
    answer.update((all) => [...all.filter((one) => one.id !== note.id), note]);
    outbox.put({ path: `/notes/${note.id}`, body });
  };
  return {
    notes,
    failure: answer.failure,
    reload: () => answer.reload(),
    write: (text, atSeconds) =>
      put({
        id: newId('note'),
        lessonId: lessonId(),
        lessonTitle: '',
        atSeconds,
        text,
        editedAt: now(),
      }),
    edit: (note, text) => put({ ...note, text, editedAt: now() }),
    remove: (note) => {
      answer.update((all) => all.filter((one) => one.id !== note.id));
      const query = `?deletedAt=${encodeURIComponent(now())}`;
      outbox.put({ path: `/notes/${note.id}`, body: null, query });
    },
  };
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
  const place = (note: Note) => note.atSeconds ?? Number.MAX_SAFE_INTEGER;
  return [...all.values()].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function now(): string {
  return new Date().toISOString();
}
