/** The browser's CacheStorage in memory, as far as the app uses it; jsdom has none. */
export class FakeCaches {
  private readonly stores = new Map<string, FakeCache>();
  /** The device is full: nothing more can be put. */
  full = false;

  install(): void {
    const [here, service] = ['caches', 'serviceWorker'];
    Object.defineProperty(globalThis, here, { value: this, configurable: true });
    Object.defineProperty(navigator, service, { value: {}, configurable: true });
  }

  uninstall(): void {
    Reflect.deleteProperty(globalThis, 'caches');
    Reflect.deleteProperty(navigator, 'serviceWorker');
  }

  open(name: string): Promise<FakeCache> {
    const store = this.stores.get(name) ?? new FakeCache(this);
    this.stores.set(name, store);
    return Promise.resolve(store);
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.stores.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.stores.delete(name));
  }
}

export class FakeCache {
  readonly entries = new Map<string, ArrayBuffer>();

  constructor(private readonly caches: FakeCaches) {}

  async match(key: string | { url: string }): Promise<Response | undefined> {
    const found = this.entries.get(pathOf(key));
    return Promise.resolve(found && new Response(found));
  }

  async put(key: string, answer: Response): Promise<void> {
    if (this.caches.full) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(pathOf(key), await answer.arrayBuffer());
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((path) => ({ url: `http://here${path}` })));
  }

  delete(key: string | { url: string }): Promise<boolean> {
    return Promise.resolve(this.entries.delete(pathOf(key)));
  }
}

function pathOf(key: string | { url: string }): string {
  const { pathname, search } = new URL(typeof key === 'string' ? key : key.url, 'http://here');
  return pathname + search;
}
