package dev.halfmillion.learning;

import dev.halfmillion.platform.SignedInUser;

/**
 * Writes down what somebody has studied elsewhere or before, by the same rules as if the learning
 * app had reported it. The nested module for studying implements it.
 */
public interface StudyHistory {

  /** The lesson was opened and is complete. */
  void complete(SignedInUser user, LessonId lesson);

  /** A video was opened and watched from its beginning to a second. */
  void watch(SignedInUser user, LessonId lesson, int upToSecond);
}
