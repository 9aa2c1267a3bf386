package dev.halfmillion.learning.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt asks, and by which rules: kept with the attempt, so that no later change of the
 * quiz changes it. It holds what is right and goes to nobody as it is.
 *
 * @param passPercent as the quiz said at the start
 * @param partialCredit as the quiz said at the start
 * @param review as the quiz said at the start
 * @param questions in the order in which they are shown
 */
record Paper(
    int passPercent, boolean partialCredit, ReviewWhen review, List<PaperQuestion> questions) {

  /** Of an old attempt of which the result alone is kept. */
  static final Paper GONE = new Paper(100, false, ReviewWhen.NEVER, List.of());

  Paper {
    questions = List.copyOf(questions);
  }

  /** All points there are; above zero, for no attempt begins without a question. */
  int points() {
    return questions.stream().mapToInt(PaperQuestion::points).sum();
  }

  Optional<PaperQuestion> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /**
   * A question on the paper.
   *
   * @param id its outside form
   * @param choices in the order in which they are shown
   * @param accepted texts that are right
   * @param number what is right, or null
   */
  record PaperQuestion(
      String id,
      QuestionKind kind,
      String text,
      int points,
      String explanation,
      List<PaperChoice> choices,
      List<String> accepted,
      @Nullable BigDecimal number,
      BigDecimal tolerance) {

    PaperQuestion {
      choices = List.copyOf(choices);
      accepted = List.copyOf(accepted);
    }

    /** The choices that are right, as shown. */
    List<String> correct() {
      return choices.stream().filter(PaperChoice::correct).map(PaperChoice::id).toList();
    }

    /** What should have been typed; null where the answer is chosen. */
    @Nullable String correctText() {
      if (number != null) {
        String within =
            tolerance.signum() == 0
                ? ""
                : " \u00b1 " + tolerance.stripTrailingZeros().toPlainString();
        return number.stripTrailingZeros().toPlainString() + within;
      }
      return accepted.isEmpty() ? null : accepted.getFirst();
    }
  }

  /**
   * A choice on the paper.
   *
   * @param id by its place on the paper, so that it tells nothing of the author's order
   */
  record PaperChoice(String id, String text, boolean correct) {}
}
