package dev.halfmillion.learning.quizzes;

/** When learners see which of their answers were right, and the explanations. */
public enum ReviewWhen {
  /** After each attempt. */
  SUBMITTED,
  /** After an attempt that passed. */
  PASSED,
  /** Never: they see points alone. */
  NEVER;

  /** Whether it is shown of a submitted attempt. */
  boolean shows(boolean passed) {
    return switch (this) {
      case SUBMITTED -> true;
      case PASSED -> passed;
      case NEVER -> false;
    };
  }
}
