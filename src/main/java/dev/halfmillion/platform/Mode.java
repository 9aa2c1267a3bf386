package dev.halfmillion.platform;

/** How this installation runs; set by {@code HALFMILLION_MODE}. */
public enum Mode {
  /** Invented people and a clock that can be moved; what {@code spring-boot:run} starts. */
  DEMO,
  /** One's own academy before it is live. */
  TRIAL,
  /** The real thing, and the default of the packaged jar. */
  PRODUCTION
}
