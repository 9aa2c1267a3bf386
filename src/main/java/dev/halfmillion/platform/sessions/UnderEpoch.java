package dev.halfmillion.platform.sessions;

/** A sign-in that itself says under which epoch of its person it was given. */
public interface UnderEpoch {

  /** The person's epoch at that time. */
  long epoch();
}
