package dev.halfmillion.learning.drip;

/** Why a lesson is not open yet. */
public enum LockReason {
  /** It opens at a date, for everybody or by the staff's choice for this learner. */
  DATE,
  /** It opens some days after the learner's access began. */
  AFTER_START,
  /** It opens once another lesson is complete. */
  AFTER_COMPLETION
}
