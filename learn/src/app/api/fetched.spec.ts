import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Failure } from './failure';
import { type Fetched, fetched } from './fetched';

describe('something fetched', () => {
  const key = signal('a');
  let answers: (string | Failure)[];
  let asked: string[];
  let it_: Fetched<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    key.set('a');
    answers = [];
    asked = [];
    it_ = TestBed.runInInjectionContext(() =>
      fetched(key, async (name) => {
        asked.push(name);
        const answer = answers.shift() ?? `${name}${asked.length}`;
        await Promise.resolve();
        if (answer instanceof Failure) throw answer;
        return answer;
      }),
    );
  });

  afterEach(() => vi.useRealTimers());

  it('is read again when the learner comes back to the tab or the network does', async () => {
    await settled();
    expect(it_.value()).toBe('a1');
    await later();
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(it_.value()).toBe('a2');
    await later();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(it_.value()).toBe('a3');
    await later();
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(it_.value()).toBe('a4');
  });

  it('is not read twice for one return, which fires several events', async () => {
    await settled();
    await later();
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(asked).toEqual(['a', 'a']);
  });

  it('keeps the last answer when reading it again fails', async () => {
    await settled();
    answers = [new Failure('network')];
    it_.reload();
    await settled();
    expect(asked).toHaveLength(2);
    expect(it_.value()).toBe('a1');
    expect(it_.failure()).toBeUndefined();
  });

  it('says why there is nothing, until a retry brings it', async () => {
    answers = [new Failure('network')];
    await settled();
    expect(it_.failure()?.kind).toBe('network');
    it_.reload();
    await settled();
    expect(it_.failure()).toBeUndefined();
    expect(it_.value()).toBe('a2');
  });

  it('never shows one thing’s answer for another', async () => {
    await settled();
    answers = [new Failure('missing')];
    key.set('b');
    expect(it_.value()).toBeUndefined();
    await settled();
    expect(it_.value()).toBeUndefined();
    expect(it_.failure()?.kind).toBe('missing');
  });

  it('can be changed until the next answer', async () => {
    await settled();
    it_.update((value) => `${value}!`);
    expect(it_.value()).toBe('a1!');
    it_.reload();
    await settled();
    expect(it_.value()).toBe('a2');
  });

  async function settled(): Promise<void> {
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(1);
    TestBed.tick();
  }

  function later(): Promise<unknown> {
    return vi.advanceTimersByTimeAsync(5_000);
  }
});
