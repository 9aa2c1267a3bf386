package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.quizzes.Answer;
import dev.halfmillion.learning.quizzes.AttemptSheet;
import dev.halfmillion.learning.quizzes.QuestionKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One try at a quiz, as far as its learner may see it. */
@Schema(name = "Attempt")
record QuizAttempt(
    String id,
    String lessonId,
    Instant startedAt,
    @Schema(description = "Null for no limit") @Nullable Instant deadline,
    @Schema(description = "Hold the deadline against this, not the device's clock")
        Instant serverNow,
    AttemptState state,
    @Nullable Instant submittedAt,
    List<QuizQuestion> questions,
    @Nullable QuizResult result) {

  static QuizAttempt of(AttemptSheet sheet) {
    AttemptSheet.Result result = sheet.result();
    return new QuizAttempt(
        sheet.id().toString(),
        sheet.lesson().toString(),
        sheet.startedAt(),
        sheet.deadline(),
        sheet.serverNow(),
        result == null ? AttemptState.OPEN : AttemptState.SUBMITTED,
        sheet.submittedAt(),
        sheet.questions().stream().map(QuizQuestion::of).toList(),
        result == null ? null : QuizResult.of(result));
  }

  /** Whether answers are still taken. */
  enum AttemptState {
    OPEN,
    SUBMITTED
  }

  /** A question of the attempt, in its place; all texts are plain. */
  record QuizQuestion(
      String id,
      QuestionKind kind,
      String text,
      int points,
      List<QuizChoice> choices,
      @Nullable SavedAnswer answer) {

    static QuizQuestion of(AttemptSheet.Asked asked) {
      Answer answer = asked.answer();
      return new QuizQuestion(
          asked.id(),
          asked.kind(),
          asked.text(),
          asked.points(),
          asked.choices().stream().map(c -> new QuizChoice(c.id(), c.text())).toList(),
          answer == null
              ? null
              : new SavedAnswer(answer.choices(), answer.text(), answer.editedAt()));
    }
  }

  /** A choice. */
  record QuizChoice(String id, String text) {}

  /** What was saved of an answer. */
  record SavedAnswer(List<String> choices, @Nullable String text, Instant editedAt) {}

  /** What a submitted attempt is worth. */
  record QuizResult(
      @Schema(description = "Rounded down") int percent,
      boolean passed,
      int points,
      int pointsOf,
      @Schema(description = "Null where the quiz does not show it")
          @Nullable List<ReviewedAnswer> review) {

    static QuizResult of(AttemptSheet.Result result) {
      List<AttemptSheet.Reviewed> review = result.review();
      return new QuizResult(
          result.percent(),
          result.passed(),
          result.points(),
          result.of(),
          review == null ? null : review.stream().map(ReviewedAnswer::of).toList());
    }
  }

  /** What was right. */
  record ReviewedAnswer(
      String questionId,
      boolean correct,
      int points,
      List<String> correctChoices,
      @Nullable String correctText,
      @Nullable String explanation) {

    static ReviewedAnswer of(AttemptSheet.Reviewed reviewed) {
      return new ReviewedAnswer(
          reviewed.question(),
          reviewed.correct(),
          reviewed.points(),
          reviewed.correctChoices(),
          reviewed.correctText(),
          reviewed.explanation());
    }
  }
}
