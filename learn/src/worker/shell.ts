const SHELL = 'hm-learn-shell-';
const INDEX = '/learn/';
/** How many versions stay: pages that are open still load parts of the one before. */
const VERSIONS = 2;

/** The app itself on the device: its page, its files, and what they need of the site. */
export class Shell {
  private readonly name: string;

  constructor(
    private readonly caches: CacheStorage,
    version: string,
    private readonly files: readonly string[],
    private readonly outdated: () => void,
  ) {
    this.name = SHELL + version;
  }

  async install(): Promise<void> {
    const cache = await this.caches.open(this.name);
    const index = await freshIndex();
    if (!index) throw new Error('no page to keep');
    const linked = linkedFrom(await index.clone().text());
    await cache.addAll(this.files.map((file) => INDEX + file));
    // a missing icon is no reason to be without the app
    await Promise.allSettled(linked.map((path) => cache.add(path)));
    await cache.put(INDEX, index);
  }

  async tidy(): Promise<void> {
    const shells = (await this.caches.keys()).filter((name) => name.startsWith(SHELL));
    const old = shells.filter((name) => name !== this.name).slice(0, -(VERSIONS - 1));
    await Promise.all(old.map((name) => this.caches.delete(name)));
  }

  /** The app's page from here, at once; what changed on the server shows at the next start. */
  async page(request: Request): Promise<Response> {
    const kept = await this.caches.match(INDEX, { cacheName: this.name });
    return kept ? withFreshNonce(kept) : fetch(request);
  }

  /** Looks whether the page has changed: its look, or with an update all of it. */
  async renew(): Promise<void> {
    const fresh = await freshIndex().catch(() => undefined);
    if (!fresh) return;
    const text = await fresh.clone().text();
    const main = /src="(main-[\w-]+\.js)"/.exec(text)?.[1];
    if (main === undefined || !this.files.includes(main)) {
      this.outdated();
      return;
    }
    const cache = await this.caches.open(this.name);
    const missing = linkedFrom(text).map(async (path) => {
      if (!(await cache.match(path))) await cache.add(path);
    });
    await Promise.allSettled(missing);
    await cache.put(INDEX, fresh);
  }

  /** A file that never changes under its name. */
  async file(request: Request): Promise<Response> {
    const kept = await this.caches.match(request);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') {
      const cache = await this.caches.open(this.name);
      await cache.put(request, answer.clone());
    }
    return answer;
  }
}

/** The app's page from the server; undefined where a sign-in page comes instead. */
async function freshIndex(): Promise<Response | undefined> {
  const answer = await fetch(INDEX, { redirect: 'manual', cache: 'no-store' });
  return answer.ok && answer.type === 'basic' ? answer : undefined;
}

/** What the page loads of the site: style sheets, scripts, fonts, icons. */
export function linkedFrom(html: string): string[] {
  const links = html.matchAll(/<(?:link|script)[^>]+?(?:href|src)="(\/[^"]+)"/g);
  return [...new Set(Array.from(links, ([, path]) => (path ?? '').replaceAll('&amp;', '&')))];
}

/** The nonce lets the framework's styles in; each page gets its own, as from the server. */
export async function withFreshNonce(kept: Response): Promise<Response> {
  const html = await kept.text();
  const headers = new Headers(kept.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  const old = /ngCspNonce="([^"]+)"/i.exec(html)?.[1];
  if (old === undefined) return new Response(html, { headers });
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const nonce = btoa(String.fromCharCode(...bytes));
  const policy = headers.get('Content-Security-Policy');
  if (policy !== null) headers.set('Content-Security-Policy', policy.replaceAll(old, nonce));
  return new Response(html.replaceAll(old, nonce), { headers });
}
