package dev.halfmillion.learning.quizzes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner answered to one question.
 *
 * @param choices as the paper names them; empty where the answer is typed or there is none
 * @param text as typed; null where the answer is chosen
 * @param editedAt when the learner's device took it down, never after it came; the latest counts
 */
public record Answer(List<String> choices, @Nullable String text, Instant editedAt) {

  public Answer {
    choices = List.copyOf(choices);
  }

  /** Whether the learner left the question open. */
  boolean blank() {
    return choices.isEmpty() && (text == null || text.isBlank());
  }
}
