import { Failure } from '../api/failure';

/** Small enough that little is lost when a slow network breaks off. */
export const PIECE = 512 * 1024;

export interface FileKept {
  readonly size: number;
  readonly pieceSize: number;
  readonly type: string;
}

/** The address of a piece is no longer good; a fresh one goes on with the same file. */
export class Expired extends Error {}

/**
 * Fetches a file in pieces into a cache; pieces that are there already are not fetched again, so
 * that after a break it goes on where it stopped. Tells how many bytes are there after each.
 */
export async function keepInPieces(
  cache: Cache,
  key: string,
  url: string,
  stop: AbortSignal,
  tell: (bytes: number, of: number) => void,
): Promise<FileKept> {
  let file: FileKept | undefined;
  for (let index = 0; !file || index * file.pieceSize < file.size; index++) {
    const there = file && (await cache.match(`${key}/${index}`));
    if (!there) {
      const answer = await piece(url, index, stop);
      file ??= shapeOf(answer);
      await cache.put(`${key}/${index}`, new Response(await answer.blob()));
    }
    tell(Math.min(file?.size ?? 0, (index + 1) * (file?.pieceSize ?? 0)), file?.size ?? 0);
  }
  return file;
}

async function piece(url: string, index: number, stop: AbortSignal): Promise<Response> {
  const Range = `bytes=${index * PIECE}-${(index + 1) * PIECE - 1}`;
  const answer = await fetch(url, { headers: { Range }, signal: stop }).catch((cause: unknown) => {
    throw stop.aborted ? cause : new Failure('network');
  });
  if ([401, 403, 404, 410].includes(answer.status)) throw new Expired();
  if (!answer.ok) throw new Failure('server');
  return answer;
}

/** A server that knows no ranges sends all of it, which then is one piece. */
function shapeOf(answer: Response): FileKept {
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  const whole = /\/(\d+)$/.exec(answer.headers.get('Content-Range') ?? '')?.[1];
  if (answer.status === 206 && whole !== undefined) {
    return { size: Number(whole), pieceSize: PIECE, type };
  }
  const size = Number(answer.headers.get('Content-Length') ?? 0);
  return { size, pieceSize: Math.max(1, size), type };
}
