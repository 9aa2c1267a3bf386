import { answerFrom, type KeptFile } from './ranges';

/** Answers of the API as they were read last; the app empties it when the person changes. */
export const READ = 'hm-learn-read';
/** What the learner saved. */
export const KEPT = 'hm-learn-kept';

const PATIENCE_MILLIS = 6_000;
const MOST = 200;

/** The API's answers: from the network, and without one, or where it takes too long, from here. */
export class Answers {
  constructor(private readonly caches: CacheStorage) {}

  async get(request: Request): Promise<Response> {
    const asking = fetch(request);
    const late = new Promise<'late'>((resolve) =>
      setTimeout(() => {
        resolve('late');
      }, PATIENCE_MILLIS),
    );
    try {
      const first = await Promise.race([asking, late]);
      if (first !== 'late') return await this.noted(request, first);
      const known = await this.known(request);
      if (!known) return await this.noted(request, await asking);
      void asking.then((answer) => this.noted(request, answer)).catch(() => undefined);
      return known;
    } catch (broken) {
      const known = await this.known(request);
      if (known) return known;
      throw broken;
    }
  }

  /** A saved sound or picture, by ranges. */
  async media(request: Request): Promise<Response> {
    const [, , , lesson = '', what = ''] = new URL(request.url).pathname.split('/');
    const cache = await this.caches.open(KEPT);
    const entry = await cache.match(`/learn/kept/${lesson}`);
    const file = ((await entry?.json()) as { file?: KeptFile } | undefined)?.file;
    if (!file) return new Response(null, { status: 404 });
    return answerFrom(file, request.headers.get('Range'), async (index) => {
      const piece = await cache.match(`/learn/kept/${lesson}/${what}/${index}`);
      return piece?.blob();
    });
  }

  /** Anything else that was saved with a lesson: pictures and captions. */
  async other(request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch (broken) {
      // Addresses are signed anew from hour to hour; the path names the file, which never changes.
      const kept = await this.caches.match(request, { cacheName: KEPT, ignoreSearch: true });
      if (kept) return kept;
      throw broken;
    }
  }

  private async noted(request: Request, answer: Response): Promise<Response> {
    const read = await this.caches.open(READ);
    if (answer.ok && (answer.headers.get('Content-Type') ?? '').includes('json')) {
      await read.put(request, answer.clone()).catch(() => undefined);
      await trim(read);
    }
    if ([403, 404, 410].includes(answer.status)) {
      await read.delete(request);
      await this.forgetClosed(new URL(request.url).pathname);
    }
    return answer;
  }

  /** What is saved of a lesson goes when the lesson is no longer open to this person. */
  private async forgetClosed(path: string): Promise<void> {
    const lesson = /^\/api\/v1\/lessons\/([^/]+)$/.exec(path)?.[1];
    if (lesson === undefined) return;
    const kept = await this.caches.open(KEPT);
    const gone = (await kept.keys()).filter(({ url }) => {
      const { pathname } = new URL(url);
      return pathname === path || pathname.startsWith(`/learn/kept/${lesson}`);
    });
    await Promise.all(gone.map((request) => kept.delete(request)));
  }

  /** Saved lessons fit their saved files, so they come before what was read last. */
  private async known(request: Request): Promise<Response | undefined> {
    const lesson = new URL(request.url).pathname.startsWith('/api/v1/lessons/');
    for (const cacheName of lesson ? [KEPT, READ] : [READ, KEPT]) {
      const known = await this.caches.match(request, { cacheName, ignoreVary: true });
      if (known) return known;
    }
    return undefined;
  }
}

async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
}
