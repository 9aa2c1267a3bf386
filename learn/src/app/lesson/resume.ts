import type { Progress } from '../api/model';

/** Closer to the end than this, a lesson starts again from its beginning. */
const END_SECONDS = 8;
/** Less than this was only a look. */
const LOOK_SECONDS = 3;

/** Where a video goes on: where this learner stopped last, on whichever device. */
export function resumeAt(
  progress: Progress,
  seconds: number,
  unsentPosition: number | undefined,
): number {
  const position = unsentPosition ?? progress.positionSeconds;
  if (position < LOOK_SECONDS) return 0;
  return seconds > 0 && position > seconds - END_SECONDS ? 0 : position;
}
