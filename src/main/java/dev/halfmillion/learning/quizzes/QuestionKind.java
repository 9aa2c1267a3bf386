package dev.halfmillion.learning.quizzes;

/** How a question is answered. */
public enum QuestionKind {
  /** One choice. */
  SINGLE,
  /** Any number of choices. */
  MULTIPLE,
  /** A few words. */
  TEXT,
  /** A number. */
  NUMBER;

  /** Whether the answer is chosen rather than typed. */
  public boolean chosen() {
    return this == SINGLE || this == MULTIPLE;
  }
}
