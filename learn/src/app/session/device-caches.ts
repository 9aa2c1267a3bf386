import { DOCUMENT, inject, Injectable } from '@angular/core';

/** The names the service worker knows too (src/worker/answers.ts). */
const READ = 'hm-learn-read';
const KEPT = 'hm-learn-kept';
const OWNER = '/learn/kept/owner';

/** What the browser keeps for the app: saved lessons, and what was read last. */
@Injectable({ providedIn: 'root' })
export class DeviceCaches {
  private readonly window = inject(DOCUMENT).defaultView;

  /** False where the browser keeps nothing for pages: without https, in some private windows. */
  get works(): boolean {
    const window = this.window;
    return window !== null && 'caches' in window && 'serviceWorker' in window.navigator;
  }

  kept(): Promise<Cache> {
    return caches.open(KEPT);
  }

  /** What another person left on this device goes before this one begins. */
  async belongTo(userId: string): Promise<boolean> {
    if (!this.works) return false;
    const owner = await (await (await this.kept()).match(OWNER))?.text();
    if (owner === userId) return false;
    if (owner !== undefined) await this.clear();
    await (await this.kept()).put(OWNER, new Response(userId));
    return owner !== undefined;
  }

  async clear(): Promise<void> {
    if (!this.works) return;
    await Promise.all([caches.delete(READ), caches.delete(KEPT)]);
  }

  /** Bytes that are still free, as far as the browser says. */
  async free(): Promise<number | undefined> {
    const storage = this.storage();
    if (storage?.estimate === undefined) return undefined;
    const { quota, usage } = await storage.estimate();
    return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
  }

  /** Asks that what is saved stays when the device runs low. */
  async persist(): Promise<void> {
    const storage = this.storage();
    if (storage?.persist !== undefined) await storage.persist().catch(() => false);
  }

  private storage(): Partial<StorageManager> | undefined {
    const navigator = this.window?.navigator as { storage?: StorageManager } | undefined;
    return navigator?.storage;
  }
}
