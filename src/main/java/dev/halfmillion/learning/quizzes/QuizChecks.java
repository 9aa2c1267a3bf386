package dev.halfmillion.learning.quizzes;

import dev.halfmillion.platform.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of a quiz; the code of a refusal ends with the field at fault. */
final class QuizChecks {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_CHOICE = 500;
  private static final int LONGEST_ACCEPTED = 200;
  private static final int MOST_CHOICES = 20;
  private static final int MOST_POINTS = 100;
  private static final int MOST_ATTEMPTS = 100;
  private static final int SHORTEST_LIMIT = 30;
  private static final int LONGEST_LIMIT = 24 * 3_600;
  private static final int MOST_DIGITS = 30;

  private QuizChecks() {}

  static void check(QuizSettings settings) {
    within("passPercent", settings.passPercent(), 1, 100, "Ask for 1 to 100 percent.");
    within(
        "attempts",
        settings.attemptsAllowed(),
        1,
        MOST_ATTEMPTS,
        "Allow 1 to 100 attempts, or leave it empty for any number.");
    within(
        "minutes",
        settings.timeLimitSeconds(),
        SHORTEST_LIMIT,
        LONGEST_LIMIT,
        "Give between half a minute and 24 hours, or leave it empty for no limit.");
  }

  static void check(Bank bank) {
    require(
        "title",
        !bank.title().isBlank() && bank.title().length() <= 120,
        "Give the bank a name of at most 120 characters.");
    within("draws", bank.draws(), 1, QuizAuthoring.MOST_QUESTIONS, "Draw at least one question.");
  }

  static void check(Question question) {
    require(
        "text",
        !question.text().isBlank() && question.text().length() <= LONGEST_TEXT,
        "Write the question, in at most 4,000 characters.");
    within("points", question.points(), 1, MOST_POINTS, "Give 1 to 100 points.");
    require(
        "explanation",
        question.explanation().length() <= LONGEST_TEXT,
        "Keep the explanation within 4,000 characters.");
    switch (question.kind()) {
      case SINGLE, MULTIPLE -> choices(question);
      case TEXT -> accepted(question.accepted());
      case NUMBER -> number(question.number(), question.tolerance());
    }
  }

  private static void choices(Question question) {
    List<Choice> choices = question.choices();
    require(
        "choices",
        choices.size() >= 2 && choices.size() <= MOST_CHOICES,
        "Offer between 2 and 20 choices.");
    require(
        "choices",
        choices.stream().allMatch(c -> !c.text().isBlank() && c.text().length() <= LONGEST_CHOICE),
        "Write each choice, in at most 500 characters.");
    require(
        "choices",
        choices.stream().map(c -> TypedText.of(c.text())).distinct().count() == choices.size(),
        "Two choices say the same. Change one of them.");
    long right = choices.stream().filter(Choice::correct).count();
    require(
        "choices",
        question.kind() == QuestionKind.SINGLE ? right == 1 : right >= 1,
        question.kind() == QuestionKind.SINGLE
            ? "Mark the one choice that is right."
            : "Mark at least one choice as right.");
  }

  private static void accepted(List<String> accepted) {
    require(
        "accepted",
        !accepted.isEmpty() && accepted.size() <= MOST_CHOICES,
        "Write at least one accepted answer, and at most 20, each on a line.");
    require(
        "accepted",
        accepted.stream()
            .allMatch(text -> !TypedText.of(text).isEmpty() && text.length() <= LONGEST_ACCEPTED),
        "Keep each accepted answer within 200 characters.");
  }

  private static void number(@Nullable BigDecimal number, BigDecimal tolerance) {
    require("number", number != null && fits(number), "Write the right number, such as 12.5.");
    require(
        "tolerance",
        tolerance.signum() >= 0 && fits(tolerance),
        "Write how far an answer may be off, such as 0.1, or leave it empty.");
    Objects.requireNonNull(number);
  }

  private static boolean fits(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  private static void within(
      String field, @Nullable Integer value, int least, int most, String sentence) {
    require(field, value == null || (value >= least && value <= most), sentence);
  }

  private static void require(String field, boolean holds, String sentence) {
    if (!holds) {
      throw new Refusal("quiz." + field, sentence);
    }
  }
}
