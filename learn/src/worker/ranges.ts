/** A file kept on the device in pieces of one size; the last may be shorter. */
export interface KeptFile {
  readonly size: number;
  readonly pieceSize: number;
  readonly type: string;
}

export interface Range {
  readonly from: number;
  /** Inclusive, as in HTTP. */
  readonly to: number;
}

/** What a Range header asks of a file; undefined for all of it, 'none' where it lies outside. */
export function rangeOf(header: string | null, size: number): Range | undefined | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? 'none' : { from, to };
}

/** The answer a server would give for a file in pieces. */
export function answerFrom(
  file: KeptFile,
  header: string | null,
  piece: (index: number) => Promise<Blob | undefined>,
): Response {
  const range = rangeOf(header, file.size);
  const headers = new Headers({ 'Content-Type': file.type, 'Accept-Ranges': 'bytes' });
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  headers.set('Content-Length', String(to - from + 1));
  if (range) headers.set('Content-Range', `bytes ${from}-${to}/${file.size}`);
  const body = streamOf(file, { from, to }, piece);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** One piece after the other, each read only when it is wanted. */
function streamOf(
  { pieceSize }: KeptFile,
  { from, to }: Range,
  piece: (index: number) => Promise<Blob | undefined>,
): ReadableStream<Uint8Array> {
  let place = from;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (place > to) {
        controller.close();
        return;
      }
      const index = Math.floor(place / pieceSize);
      const start = index * pieceSize;
      const blob = await piece(index);
      const part = blob?.slice(place - start, to - start + 1);
      if (!part || part.size === 0) {
        controller.error(new Error(`piece ${index} is missing`));
        return;
      }
      place += part.size;
      controller.enqueue(new Uint8Array(await part.arrayBuffer()));
    },
  });
}
