package dev.halfmillion.platform.live;

/** How far an academy is from selling for real. */
public enum Stage {
  /** Invented people; never sells anything. */
  DEMO,
  /** One's own academy that tries itself out: whatever is sold is a test. */
  TRIAL,
  /** Sells for real. */
  LIVE
}
