package dev.halfmillion.learning.quizzes;

import java.util.List;

/**
 * What an attempt is worth, in whole points.
 *
 * @param points reached
 * @param of how many there were
 * @param percent of the points, rounded down, so that nobody passes by rounding
 * @param passed whether as many were reached as the quiz asks for
 * @param marks one for each question, in the order shown
 */
record Score(int points, int of, int percent, boolean passed, List<Mark> marks) {

  Score {
    marks = List.copyOf(marks);
  }

  /**
   * What one answer is worth.
   *
   * @param correct whether it is wholly right
   * @param points given for it
   */
  record Mark(String question, boolean correct, int points) {}
}
