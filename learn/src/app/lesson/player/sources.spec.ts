import { describe, expect, it } from 'vitest';

import { chosenOf, sourcesOf } from './sources';

const video = {
  url: '/v',
  captions: [],
  poster: null,
  chapters: [],
  sizeBytes: 90,
  urlExpiresAt: '2026-11-26T12:00:00Z',
  audioUrl: '/a',
  audioSizeBytes: 3,
  renditions: [
    { label: '240p', url: '/240', sizeBytes: 10 },
    { label: '360p', url: '/360', sizeBytes: 20 },
  ],
};
const kept = { url: '/learn/kept/echo/audio', audio: true, bytes: 3 };

describe('what is played', () => {
  const choose = (quality: string, saver = false, offline = false, copy?: typeof kept) =>
    chosenOf(sourcesOf(video, copy), quality, saver, offline)?.url;

  it('is the best there is, or with the data saver the smallest picture', () => {
    expect(choose('')).toBe('/v');
    expect(choose('', true)).toBe('/240');
  });

  it('is what the learner chose, as long as the lesson has it', () => {
    expect(choose('360p')).toBe('/360');
    expect(choose('audio', true)).toBe('/a');
    expect(choose('144p')).toBe('/v');
  });

  it('is the copy on this device, unless another was asked for and can be reached', () => {
    expect(choose('', false, false, kept)).toBe(kept.url);
    expect(choose('360p', false, false, kept)).toBe('/360');
    expect(choose('360p', false, true, kept)).toBe(kept.url);
  });
});
