import { DOCUMENT, inject } from '@angular/core';

/** How things of one kind are kept. */
export interface Keeping<T> {
  /** What the names of all their items begin with. */
  readonly prefix: string;
  readonly nameOf: (item: T) => string;
  /** What was read as an item of this kind; undefined where it is none. */
  readonly parse: (read: unknown) => T | undefined;
}

/**
 * Keeps things that the server does not know yet on this device, one item each, so that two tabs
 * never overwrite one another. localStorage, because a page that is being closed has no time to
 * wait for IndexedDB.
 */
export abstract class DeviceStore<T> {
  private readonly window = inject(DOCUMENT).defaultView;
  private works = true;

  protected constructor(private readonly keeping: Keeping<T>) {}

  /** False where the browser keeps nothing (a full disk, some private windows). */
  get lasting(): boolean {
    return this.works;
  }

  /** What is kept for somebody, in no order; what cannot be read is passed over. */
  protected read(userId: string): T[] {
    const storage = this.storage();
    if (!storage) return [];
    const prefix = this.key(userId, '');
    return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => this.parsed(storage.getItem(name)) ?? []);
  }

  protected find(userId: string, name: string): T | undefined {
    return this.parsed(this.storage()?.getItem(this.key(userId, name)) ?? null);
  }

  put(userId: string, item: T): void {
    const key = this.key(userId, this.keeping.nameOf(item));
    try {
      this.storage()?.setItem(key, JSON.stringify(item));
    } catch {
      this.works = false;
    }
  }

  protected drop(userId: string, name: string): void {
    this.storage()?.removeItem(this.key(userId, name));
  }

  private key(userId: string, name: string): string {
    return `${this.keeping.prefix}/${userId}/${name}`;
  }

  private parsed(text: string | null): T | undefined {
    try {
      return this.keeping.parse(JSON.parse(text ?? ''));
    } catch {
      return undefined;
    }
  }

  private storage(): Storage | undefined {
    try {
      return this.window?.localStorage;
    } catch {
      this.works = false;
      return undefined;
    }
  }
}
