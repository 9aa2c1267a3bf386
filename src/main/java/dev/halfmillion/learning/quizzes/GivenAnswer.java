package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.Paper.PaperChoice;
import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import dev.halfmillion.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a device sends it.
 *
 * @param choices null where the answer is typed
 * @param text null where it is chosen
 * @param editedAt when the learner wrote it, by the device; null for now
 */
public record GivenAnswer(
    @Nullable List<String> choices, @Nullable String text, @Nullable Instant editedAt) {

  private static final int LONGEST = 2_000;

  /**
   * The same, fit for its question.
   *
   * @throws Refusal {@code attempt.answer} where it is none to this question
   */
  Answer to(PaperQuestion question, Instant now) {
    Instant edited = editedAt == null || editedAt.isAfter(now) ? now : editedAt;
    if (question.kind().chosen()) {
      return new Answer(picked(question), null, edited);
    }
    String typed = text == null ? "" : text;
    if ((choices != null && !choices.isEmpty()) || typed.length() > LONGEST) {
      throw new Refusal(
          "attempt.answer", "Answer this question with a text of at most 2,000 characters.");
    }
    return new Answer(List.of(), typed, edited);
  }

  private List<String> picked(PaperQuestion question) {
    List<String> picked = choices == null ? List.of() : choices.stream().distinct().toList();
    List<String> offered = question.choices().stream().map(PaperChoice::id).toList();
    if (text != null && !text.isEmpty()) {
      throw new Refusal("attempt.answer", "Answer this question with its choices.");
    }
    if (!offered.containsAll(picked)) {
      throw new Refusal("attempt.answer", "The question offers no such choice.");
    }
    if (question.kind() == QuestionKind.SINGLE && picked.size() > 1) {
      throw new Refusal("attempt.answer", "Choose one answer to this question.");
    }
    return picked.stream().sorted(java.util.Comparator.comparingInt(offered::indexOf)).toList();
  }
}
