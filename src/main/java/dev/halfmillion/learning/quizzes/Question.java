package dev.halfmillion.learning.quizzes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author writes it; all texts are plain.
 *
 * @param text what is asked
 * @param points what a right answer is worth, from 1
 * @param explanation shown in the review; empty for none
 * @param choices in the author's order; empty where the answer is typed
 * @param accepted the texts that are right, the first is the one shown; empty for other kinds
 * @param number the number that is right; null for other kinds
 * @param tolerance how far an answer may be from it and still be right
 * @param bank the bank that it is drawn from; null where every attempt asks it
 */
public record Question(
    QuestionId id,
    QuestionKind kind,
    String text,
    int points,
    String explanation,
    List<Choice> choices,
    List<String> accepted,
    @Nullable BigDecimal number,
    BigDecimal tolerance,
    @Nullable BankId bank) {

  public Question {
    choices = List.copyOf(choices);
    accepted = List.copyOf(accepted);
  }
}
