import { describe, expect, it } from 'vitest';

import type { Paged } from './model';
import { wholeList } from './paged';

describe('a list read whole', () => {
  it('ends where the last page does', async () => {
    const asked: (string | null)[] = [];
    const list = await wholeList((after): Promise<Paged<number>> => {
      asked.push(after);
      return Promise.resolve({ items: [asked.length], next: after === null ? 'b' : null });
    });
    expect(list).toEqual([1, 2]);
    expect(asked).toEqual([null, 'b']);
  });

  it('is all there is of what was kept before it came in pages', async () => {
    const asked: (string | null)[] = [];
    const list = await wholeList((after) => {
      asked.push(after);
      return Promise.resolve({ items: ['old'] } as unknown as Paged<string>);
    });
    expect(list).toEqual(['old']);
    expect(asked).toEqual([null]);
  });
});
