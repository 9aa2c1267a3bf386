import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { Failure } from '../api/failure';
import { FakeServer } from '../testing/fake-server';
import { providers } from '../testing/open';
import { soon } from '../testing/soon';
import { ChangeOutbox } from './change-outbox';
import { CurrentUser } from './current-user';

describe('changes on their way', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
  });

  async function opened(): Promise<ChangeOutbox> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: providers(server) });
    const outbox = TestBed.inject(ChangeOutbox);
    const user = TestBed.inject(CurrentUser).id;
    await soon(() => {
      expect(user()).toBe(server.user.id);
    });
    return outbox;
  }

  const sent = (outbox: ChangeOutbox) =>
    soon(() => {
      expect(outbox.waiting()).toEqual([]);
    });
  const stuck = (outbox: ChangeOutbox) =>
    soon(() => {
      expect(outbox.stuck()).toBe(true);
    });

  const note = (text: string) => ({ path: '/notes/note_1', body: { lessonId: 'echo', text } });

  it('are sent in the order they were made', async () => {
    const outbox = await opened();
    outbox.put(note('a'));
    outbox.put({ path: '/bookmarks/echo', body: null, bare: true });
    await sent(outbox);
    expect(server.study.changes.map((one) => one.path)).toEqual([
      '/notes/note_1',
      '/bookmarks/echo',
    ]);
    expect(outbox.waiting()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('outlive a closed page; the newest of a thing is all that is sent', async () => {
    const before = await opened();
    server.down = 'network';
    before.put(note('first'));
    before.put(note('second'));
    await stuck(before);
    server.down = undefined;
    await sent(await opened());
    expect(server.study.changes.map((one) => one.body?.['text'])).toEqual(['second']);
  });

  it('arrive once in effect when the answer was lost', async () => {
    const outbox = await opened();
    server.losesAnswers = true;
    outbox.put(note('a'));
    await stuck(outbox);
    server.losesAnswers = false;
    await outbox.flush();
    expect(server.study.noted).toHaveLength(1);
    expect(outbox.waiting()).toEqual([]);
  });

  it('are given up when refused, and say which', async () => {
    const outbox = await opened();
    server.down = 'refused';
    outbox.put(note('too long'));
    await sent(outbox);
    expect(outbox.waiting()).toEqual([]);
    expect(outbox.refused().get('/notes/note_1')).toBeInstanceOf(Failure);
    server.down = undefined;
    outbox.put(note('shorter'));
    await sent(outbox);
    expect(outbox.refused().size).toBe(0);
  });

  it('belong to one person: another who signs in here neither sees nor sends them', async () => {
    const first = await opened();
    server.down = 'network';
    first.put(note('mine'));
    await stuck(first);
    server.down = undefined;
    server.user = { ...server.user, id: 'usr_other' };
    await sent(await opened());
    expect(server.study.changes).toEqual([]);
  });
});
