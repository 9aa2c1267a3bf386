import { computed, DOCUMENT, inject, Injectable, signal, type Signal } from '@angular/core';

import { en } from './words/en';
import type { Words } from './words/words';

export type LanguageTag = 'en' | 'hi';

/** The languages of the app, each named in itself. */
export const LANGUAGES: readonly { readonly tag: LanguageTag; readonly name: string }[] = [
  { tag: 'en', name: 'English' },
  { tag: 'hi', name: 'हिन्दी' },
];

const NAME = 'hm-language';
const LOCALES: Record<LanguageTag, string> = { en: 'en-IN', hi: 'hi-IN-u-nu-latn' };

/**
 * The language the app speaks. English comes with the app; another one is loaded when it is chosen,
 * and kept on this device, so that the first page already speaks it.
 */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly state = signal<{ tag: LanguageTag; words: Words }>({ tag: 'en', words: en });

  readonly tag = computed(() => this.state().tag);
  readonly words = computed(() => this.state().words);
  readonly locale = computed(() => LOCALES[this.tag()]);

  /** The language remembered from last time, before anything is shown. */
  async start(): Promise<void> {
    const kept = this.kept();
    if (kept !== 'en') await this.use(kept);
  }

  /** Speaks a language from now on; without a network perhaps the one before. */
  async use(tag: LanguageTag): Promise<void> {
    if (tag !== this.tag()) {
      try {
        const words = tag === 'hi' ? (await import('./words/hi')).hi : en;
        this.state.set({ tag, words });
      } catch {
        return;
      }
    }
    this.document.documentElement.lang = tag === 'hi' ? 'hi' : 'en-IN';
    try {
      this.document.defaultView?.localStorage.setItem(NAME, tag);
    } catch {
      // spoken on this page, not remembered
    }
  }

  private kept(): LanguageTag {
    try {
      return this.document.defaultView?.localStorage.getItem(NAME) === 'hi' ? 'hi' : 'en';
    } catch {
      return 'en';
    }
  }
}

/** The words of the language now spoken. */
export function words(): Signal<Words> {
  return inject(Language).words;
}
