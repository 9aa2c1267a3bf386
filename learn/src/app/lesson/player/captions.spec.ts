import { describe, expect, it } from 'vitest';

import { Captions } from './captions';

describe('captions', () => {
  it('reads the track of the language, draws nothing of it by the browser, and switches off', () => {
    const [hindi, english] = [track('hi'), track('en')];
    const captions = new Captions(listOf(hindi, english));
    captions.show('hi');
    expect([hindi.mode, english.mode]).toEqual(['hidden', 'disabled']);
    hindi.say('<v Meera>कंबल टाँगिए,\n गूँज <b>आधी</b> हो जाएगी।');
    expect(captions.lines()).toEqual(['कंबल टाँगिए,', 'गूँज आधी हो जाएगी।']);
    captions.show('');
    expect([hindi.mode, english.mode]).toEqual(['disabled', 'disabled']);
    expect(captions.lines()).toEqual([]);
  });

  it('shows nothing between two cues', () => {
    const hindi = track('hi');
    const captions = new Captions(listOf(hindi));
    captions.show('hi');
    hindi.say('एक');
    hindi.say();
    expect(captions.lines()).toEqual([]);
  });
});

function track(language: string) {
  const state = {
    language,
    mode: 'disabled',
    activeCues: [] as { text: string }[],
    oncuechange: null as (() => void) | null,
    say(text?: string) {
      state.activeCues = text === undefined ? [] : [{ text }];
      state.oncuechange?.();
    },
  };
  return state;
}

function listOf(...tracks: ReturnType<typeof track>[]): TextTrackList {
  return Object.assign(tracks, { addEventListener: () => undefined }) as unknown as TextTrackList;
}
