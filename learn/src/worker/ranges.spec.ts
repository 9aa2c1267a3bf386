import { describe, expect, it } from 'vitest';

import { answerFrom, rangeOf } from './ranges';

describe('a file in pieces', () => {
  const bytes = Uint8Array.from({ length: 25 }, (_, i) => i);
  const file = { size: 25, pieceSize: 10, type: 'video/mp4' };
  const piece = (index: number) =>
    Promise.resolve(new Blob([bytes.slice(10 * index, 10 * index + 10)]));

  async function read(header: string | null) {
    const answer = answerFrom(file, header, piece);
    const body = [...new Uint8Array(await answer.arrayBuffer())];
    return { status: answer.status, range: answer.headers.get('Content-Range'), body };
  }

  it('is read whole, and from any byte to any byte', async () => {
    expect((await read(null)).body).toEqual([...bytes]);
    for (const [from, to] of [
      [0, 0],
      [0, 24],
      [9, 10],
      [8, 21],
      [20, 24],
    ] as const) {
      const { status, range, body } = await read(`bytes=${from}-${to}`);
      expect(status).toBe(206);
      expect(range).toBe(`bytes ${from}-${to}/25`);
      expect(body).toEqual([...bytes.slice(from, to + 1)]);
    }
  });

  it('is read to its end, and from its end', async () => {
    expect((await read('bytes=22-')).body).toEqual([22, 23, 24]);
    expect((await read('bytes=-2')).body).toEqual([23, 24]);
    expect((await read('bytes=20-999')).range).toBe('bytes 20-24/25');
  });

  it('says so when the range lies outside', () => {
    const answer = answerFrom(file, 'bytes=25-', piece);
    expect(answer.status).toBe(416);
    expect(answer.headers.get('Content-Range')).toBe('bytes */25');
  });

  it('ignores what is no range', () => {
    expect(rangeOf('bytes=a-b', 25)).toBeUndefined();
    expect(rangeOf('lines=1-2', 25)).toBeUndefined();
    expect(rangeOf('bytes=-', 25)).toBeUndefined();
  });

  it('breaks off where a piece is missing, rather than play something else', async () => {
    const answer = answerFrom(file, 'bytes=5-15', (i) =>
      i === 0 ? piece(0) : Promise.resolve(undefined),
    );
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });
});
