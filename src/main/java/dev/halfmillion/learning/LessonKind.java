package dev.halfmillion.learning;

/** What a lesson mainly is. */
public enum LessonKind {
  VIDEO,
  ARTICLE,
  QUIZ
}
