package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Option;
import java.util.List;

/**
 * A question's form.
 *
 * @param action where it is sent
 * @param removal the address that takes it away; empty for one that is not there yet
 * @param more how many rows of choices beyond the usual
 */
public record QuestionPage(
    String title,
    String action,
    String removal,
    String back,
    List<Link> crumbs,
    QuestionKind kind,
    QuestionForm form,
    List<Bank> banks,
    int more,
    FormErrors errors) {

  public QuestionPage {
    crumbs = List.copyOf(crumbs);
    banks = List.copyOf(banks);
  }

  /** The word for its kind. */
  public String kindLabel() {
    return QuizPage.kind(kind);
  }

  /** Whether each attempt asks it, or from which bank it is drawn. */
  public List<Option> places() {
    return banks.stream()
        .map(bank -> Option.of(bank.id().toString(), "Drawn from " + bank.title()))
        .toList();
  }
}
