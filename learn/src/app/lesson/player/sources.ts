import type { Video } from '../../api/model';

/** One way to play a lesson. `key` is what the learner chose: a rendition's label, or these. */
export interface Source {
  readonly key: string;
  readonly url: string;
  readonly audio: boolean;
  readonly bytes: number | undefined;
}

/** A copy of the lesson on this device. */
export interface KeptCopy {
  readonly url: string;
  readonly audio: boolean;
  readonly bytes: number;
}

export const BEST = 'best';
export const AUDIO = 'audio';
export const KEPT = 'kept';

/** What is offered, the largest first, the sound alone last. */
export function sourcesOf(video: Video, kept?: KeptCopy): Source[] {
  const renditions = [...video.renditions].sort((a, b) => b.sizeBytes - a.sizeBytes);
  return [
    ...(kept ? [{ key: KEPT, ...kept }] : []),
    { key: BEST, url: video.url, audio: false, bytes: video.sizeBytes },
    ...renditions.map(({ label, url, sizeBytes }) => ({
      key: label,
      url,
      audio: false,
      bytes: sizeBytes,
    })),
    ...(video.audioUrl
      ? [{ key: AUDIO, url: video.audioUrl, audio: true, bytes: video.audioSizeBytes ?? undefined }]
      : []),
  ];
}

/**
 * The one to play: what is on this device, else what was chosen, else the best, or with the data
 * saver the smallest picture. Without a network only the copy here can play.
 */
export function chosenOf(
  sources: readonly Source[],
  quality: string,
  saver: boolean,
  offline: boolean,
): Source | undefined {
  const kept = sources.find((source) => source.key === KEPT);
  if (kept && (offline || quality === '' || quality === KEPT)) return kept;
  const pictures = sources.filter((source) => !source.audio && source.key !== KEPT);
  const fallback = saver ? pictures.at(-1) : pictures[0];
  return sources.find((source) => source.key === quality) ?? fallback;
}
