package dev.halfmillion.learning.quizzes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is right about a question, as its column holds it. */
record AnswerKey(
    List<Choice> choices,
    List<String> accepted,
    @Nullable BigDecimal number,
    BigDecimal tolerance) {

  static AnswerKey of(Question question) {
    return new AnswerKey(
        question.choices(), question.accepted(), question.number(), question.tolerance());
  }
}
