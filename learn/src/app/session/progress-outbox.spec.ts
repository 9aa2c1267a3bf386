import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Watched } from '../api/model';
import { FakeServer } from '../testing/fake-server';
import { providers } from '../testing/open';
import { ProgressOutbox } from './progress-outbox';

describe('the outbox of progress', () => {
  let server: FakeServer;

  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
    server = new FakeServer();
  });

  afterEach(() => vi.useRealTimers());

  it('sends what was watched and says saved only after the answer', async () => {
    const outbox = await opened();
    expect(outbox.status()).toBe('idle');
    outbox.watched('echo', 30, [[0, 30]]);
    expect(outbox.status()).toBe('saving');
    await outbox.flush();
    expect(outbox.status()).toBe('saved');
    expect(server.intervalsOf('echo')).toEqual([[0, 30]]);
    expect(outbox.saved()).toMatchObject({ lessonId: 'echo', progress: { positionSeconds: 30 } });
    expect(kept()).toHaveLength(0);
  });

  it('joins what is added before it is sent into one request', async () => {
    const outbox = await opened();
    outbox.watched('echo', 10, [[0, 10]]);
    outbox.watched('echo', 20, [[10, 20]]);
    outbox.watched('echo', 50, [[45, 50]]);
    await outbox.flush();
    expect(server.writes).toHaveLength(1);
    expect(sent(0)).toMatchObject({
      positionSeconds: 50,
      intervals: [
        [0, 20],
        [45, 50],
      ],
    });
  });

  it('repeats a request whose answer got lost word for word, and puts what follows in the next', async () => {
    const outbox = await opened();
    server.losesAnswers = true;
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    expect(outbox.status()).toBe('waiting');
    outbox.watched('echo', 25, [[10, 25]]);
    server.losesAnswers = false;
    await outbox.flush();
    const [first, again, next] = [sent(0), sent(1), sent(2)];
    expect(again).toEqual(first);
    expect(next.key).not.toBe(first.key);
    expect(next.intervals).toEqual([[10, 25]]);
    expect(server.intervalsOf('echo')).toEqual([[0, 25]]);
    expect(outbox.status()).toBe('saved');
  });

  it('collects hours without a network into two requests and sends them when it is back', async () => {
    const outbox = await opened();
    server.down = 'network';
    for (let i = 0; i < 300; i++) {
      outbox.watched('echo', i + 1, [[i, i + 1]]);
      await outbox.flush();
    }
    expect(outbox.status()).toBe('waiting');
    expect(kept()).toHaveLength(2);
    server.down = undefined;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(10);
    expect(server.intervalsOf('echo')).toEqual([[0, 300]]);
    expect(outbox.status()).toBe('saved');
  });

  it('tries again by itself, later each time', async () => {
    const outbox = await opened();
    server.down = 'server';
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    await vi.advanceTimersByTimeAsync(1_900);
    server.down = undefined;
    expect(server.writes).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(server.writes).toHaveLength(1);
  });

  it('says how long ago it was, so that an old place cannot overtake a newer one', async () => {
    const outbox = await opened();
    server.down = 'network';
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    await vi.advanceTimersByTimeAsync(3_600_000);
    server.down = undefined;
    await outbox.flush();
    expect(sent(0).ageSeconds).toBeGreaterThanOrEqual(3_600);
    expect(sent(0).ageSeconds).toBeLessThan(3_700);
  });

  it('keeps unsent progress over a reload and sends it under the same key', async () => {
    const before = await opened();
    server.losesAnswers = true;
    before.watched('echo', 10, [[0, 10]]);
    await before.flush();
    server.losesAnswers = false;
    const after = await reloaded();
    expect(after.status()).toBe('saved');
    expect(sent(1)).toEqual(sent(0));
    expect(server.intervalsOf('echo')).toEqual([[0, 10]]);
  });

  it('keeps what was watched before it knew who watches', async () => {
    const outbox = opening();
    outbox.watched('echo', 5, [[0, 5]]);
    await vi.advanceTimersByTimeAsync(10);
    expect(server.intervalsOf('echo')).toEqual([[0, 5]]);
  });

  it('never sends one person’s progress as another’s', async () => {
    const outbox = await opened();
    server.down = 'network';
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    server.down = undefined;
    server.user = { ...server.user, id: 'usr_other' };
    await reloaded();
    expect(server.writes).toHaveLength(0);
    expect(kept()).toHaveLength(1);
    server.user = { ...server.user, id: 'usr_anita' };
    await reloaded();
    expect(server.intervalsOf('echo')).toEqual([[0, 10]]);
  });

  it('leaves alone what another tab still adds to, and takes it over once abandoned', async () => {
    const first = await opened();
    first.watched('echo', 10, [[0, 10]]);
    await reloaded();
    expect(server.writes).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(61_000);
    await reloaded();
    expect(server.intervalsOf('echo')).toEqual([[0, 10]]);
  });

  it('marks complete and takes it back; the last word reaches the server', async () => {
    const outbox = await opened();
    server.down = 'network';
    outbox.setCompletion('echo', true);
    expect(outbox.unsent('echo')).toEqual({ completed: true });
    await vi.advanceTimersByTimeAsync(1);
    outbox.setCompletion('echo', false);
    outbox.setCompletion('echo', true);
    expect(outbox.unsent('echo')).toEqual({ completed: true });
    server.down = undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.writes.at(-1)?.body).toBe(true);
    expect(server.writes.length).toBeLessThanOrEqual(2);
    expect(outbox.unsent('echo')).toEqual({});
  });

  it('says so when a lesson is gone, and goes on with the others', async () => {
    const outbox = await opened();
    outbox.watched('gone', 10, [[0, 10]]);
    await outbox.flush();
    expect(outbox.status()).toBe('refused');
    expect(kept()).toHaveLength(0);
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    expect(outbox.status()).toBe('saved');
  });

  it('sends everything at once when the page goes away', async () => {
    const outbox = await opened();
    outbox.watched('echo', 10, [[0, 10]]);
    outbox.watched('light', 20, [[0, 20]]);
    outbox.leave();
    await vi.advanceTimersByTimeAsync(1);
    expect(server.writes.map((write) => write.lessonId)).toEqual(['echo', 'light']);
  });

  it('does not promise to keep what the browser cannot store', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const outbox = await opened();
    server.down = 'network';
    outbox.watched('echo', 10, [[0, 10]]);
    await outbox.flush();
    expect(outbox.status()).toBe('waiting-here');
    server.down = undefined;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(10);
    expect(server.intervalsOf('echo')).toEqual([[0, 10]]);
    vi.restoreAllMocks();
  });

  function opening(): ProgressOutbox {
    TestBed.configureTestingModule({ providers: [providers(server)] });
    return TestBed.inject(ProgressOutbox);
  }

  async function opened(): Promise<ProgressOutbox> {
    const outbox = opening();
    await vi.advanceTimersByTimeAsync(10);
    return outbox;
  }

  function reloaded(): Promise<ProgressOutbox> {
    TestBed.resetTestingModule();
    return opened();
  }

  function sent(place: number): Watched {
    const body = server.writes[place]?.body;
    if (typeof body !== 'object') throw new Error(`write ${place} is not progress`);
    return body;
  }

  function kept(): string[] {
    return Object.keys(localStorage).filter((name) => name.startsWith('hm-learn-outbox/'));
  }
});
