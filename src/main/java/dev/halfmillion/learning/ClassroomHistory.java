package dev.halfmillion.learning;

import dev.halfmillion.platform.SignedInUser;

/**
 * Writes down what was noted, asked, answered and announced in courses before, by the same rules as
 * if it came through the learning app. A nested module implements it.
 */
public interface ClassroomHistory {

  /** Somebody noted something at a second of a recording, and marked the lesson. */
  void note(SignedInUser user, LessonId lesson, int atSecond, String text);

  /** A learner asked below a lesson, and a teacher answered. */
  void ask(
      SignedInUser user, LessonId lesson, String question, SignedInUser teacher, String answer);

  /** A learner asked below a lesson, and nobody has answered. */
  void ask(SignedInUser user, LessonId lesson, String question);

  /** A course's teacher announced something; nobody was mailed. */
  void announce(SignedInUser teacher, CourseId course, String title, String markdown);

  /** A lesson opens some days after each learner's access began, at nine in the morning. */
  void openAfter(CourseId course, LessonId lesson, int days);
}
