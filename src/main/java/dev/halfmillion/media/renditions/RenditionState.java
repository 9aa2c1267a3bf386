package dev.halfmillion.media.renditions;

/** How far a version of a recording is. */
public enum RenditionState {
  WAITING,
  WORKING,
  READY,
  /** It could not be made; the reason says why. */
  FAILED,
  /** It would be of no use; the reason says why. */
  NEEDLESS
}
