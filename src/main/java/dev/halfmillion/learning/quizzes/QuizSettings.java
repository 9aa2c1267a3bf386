package dev.halfmillion.learning.quizzes;

import org.jspecify.annotations.Nullable;

/**
 * The rules of a quiz.
 *
 * @param passPercent of the points, from 1 to 100, from which on an attempt has passed
 * @param attemptsAllowed null for any number
 * @param timeLimitSeconds from the start of an attempt; null for none
 * @param shuffleQuestions whether each attempt asks in an order of its own
 * @param shuffleChoices whether each attempt offers choices in an order of its own
 * @param partialCredit whether some right choices of several give some of the points
 * @param review when learners see what was right
 */
public record QuizSettings(
    int passPercent,
    @Nullable Integer attemptsAllowed,
    @Nullable Integer timeLimitSeconds,
    boolean shuffleQuestions,
    boolean shuffleChoices,
    boolean partialCredit,
    ReviewWhen review) {

  /** Of a quiz about which nothing was said yet. */
  public static final QuizSettings USUAL =
      new QuizSettings(70, null, null, false, true, false, ReviewWhen.SUBMITTED);
}
