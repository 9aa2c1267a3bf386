package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.QuizSettings;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.platform.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rules of a quiz as their author types them. */
public record QuizForm(
    @Nullable String passPercent,
    @Nullable String attempts,
    @Nullable String minutes,
    @Nullable String review,
    @Nullable Boolean shuffleQuestions,
    @Nullable Boolean shuffleChoices,
    @Nullable Boolean partial) {

  static QuizForm of(QuizSettings rules) {
    Integer attempts = rules.attemptsAllowed();
    Integer seconds = rules.timeLimitSeconds();
    return new QuizForm(
        String.valueOf(rules.passPercent()),
        attempts == null ? "" : attempts.toString(),
        seconds == null ? "" : minutes(seconds),
        rules.review().name(),
        rules.shuffleQuestions(),
        rules.shuffleChoices(),
        rules.partialCredit());
  }

  private static String minutes(int seconds) {
    return seconds % 60 == 0
        ? String.valueOf(seconds / 60)
        : seconds / 60 + ":%02d".formatted(seconds % 60);
  }

  /**
   * The rules as typed.
   *
   * @throws Refusal {@code quiz.passPercent}, {@code quiz.attempts}, {@code quiz.minutes} or {@code
   *     quiz.review} for what cannot be read
   */
  QuizSettings settings() {
    Integer pass = number(passPercent, "passPercent", "Ask for 1 to 100 percent.");
    if (pass == null) {
      throw new Refusal("quiz.passPercent", "Ask for 1 to 100 percent.");
    }
    return new QuizSettings(
        pass,
        number(attempts, "attempts", "Allow 1 to 100 attempts, or leave it empty for any number."),
        seconds(),
        LessonForm.on(shuffleQuestions),
        LessonForm.on(shuffleChoices),
        LessonForm.on(partial),
        reviewWhen());
  }

  private ReviewWhen reviewWhen() {
    return Arrays.stream(ReviewWhen.values())
        .filter(when -> when.name().equals(review))
        .findFirst()
        .orElseThrow(() -> new Refusal("quiz.review", "Choose when learners see what was right."));
  }

  private @Nullable Integer seconds() {
    String typed = QuestionForm.text(minutes);
    if (typed.matches("\\d{1,4}:[0-5]\\d")) {
      int colon = typed.indexOf(':');
      return Integer.parseInt(typed.substring(0, colon)) * 60
          + Integer.parseInt(typed.substring(colon + 1));
    }
    Integer whole =
        number(
            minutes,
            "minutes",
            "Write whole minutes, such as 10, or 1:30 for a minute and a half; empty for no"
                + " limit.");
    return whole == null ? null : whole * 60;
  }

  private static @Nullable Integer number(@Nullable String typed, String field, String sentence) {
    String plain = QuestionForm.text(typed);
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("\\d{1,4}")) {
      throw new Refusal("quiz." + field, sentence);
    }
    return Integer.parseInt(plain);
  }
}
