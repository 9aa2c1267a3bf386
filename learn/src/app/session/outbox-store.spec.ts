import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';

import { OutboxStore, type WatchEntry } from './outbox-store';

describe('the store of unsent progress', () => {
  let store: OutboxStore;

  beforeEach(() => {
    localStorage.clear();
    store = TestBed.inject(OutboxStore);
  });

  it('gives back a user’s entries in the order they were made', () => {
    store.put('usr_a', entry('02'));
    store.put('usr_a', entry('01'));
    store.put('usr_b', entry('03'));
    expect(store.all('usr_a').map((one) => one.id)).toEqual(['01', '02']);
    store.remove('usr_a', '01');
    expect(store.has('usr_a', '01')).toBe(false);
    expect(store.has('usr_b', '03')).toBe(true);
  });

  it('passes over what it cannot read', () => {
    localStorage.setItem('hm-learn-outbox/usr_a/1', '{broken');
    localStorage.setItem('hm-learn-outbox/usr_a/2', 'null');
    localStorage.setItem('hm-learn-outbox/usr_a/3', '{"id":"3","kind":"watched"}');
    store.put('usr_a', entry('04'));
    expect(store.all('usr_a').map((one) => one.id)).toEqual(['04']);
  });

  it('lets go of entries after two months', () => {
    store.put('usr_a', { ...entry('01'), observedAt: Date.now() - 61 * 24 * 3_600_000 });
    expect(store.all('usr_a')).toEqual([]);
  });
});

function entry(id: string): WatchEntry {
  const observedAt = Date.now();
  return {
    id,
    kind: 'watched',
    lessonId: 'echo',
    tab: 't',
    observedAt,
    sealed: false,
    positionSeconds: 1,
    intervals: [[0, 1]],
  };
}
