package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.learning.quizzes.Quiz;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Option;
import java.util.List;
import java.util.Objects;

/**
 * A quiz as its authors see it.
 *
 * @param href its own address
 * @param crumbs the way to it
 * @param asked how many questions an attempt asks, as a sentence
 * @param moved which button moved a question last, so that it keeps the focus; empty for none
 */
public record QuizPage(
    String href,
    List<Link> crumbs,
    String lesson,
    String asked,
    List<Row> rows,
    List<BankRow> banks,
    QuizForm form,
    FormErrors errors,
    String moved) {

  static final List<Option> KINDS =
      List.of(
          Option.of("SINGLE", "One choice"),
          Option.of("MULTIPLE", "Several choices"),
          Option.of("TEXT", "A few words"),
          Option.of("NUMBER", "A number"));

  static final List<Option> REVIEWS =
      List.of(
          Option.of("SUBMITTED", "After each attempt"),
          Option.of("PASSED", "Only once they have passed"),
          Option.of("NEVER", "Never; they see their points"));

  public QuizPage {
    crumbs = List.copyOf(crumbs);
    rows = List.copyOf(rows);
    banks = List.copyOf(banks);
  }

  static QuizPage of(
      String href,
      List<Link> crumbs,
      String lesson,
      Quiz quiz,
      QuizForm form,
      FormErrors errors,
      String moved) {
    return new QuizPage(
        href,
        crumbs,
        lesson,
        asked(quiz),
        quiz.questions().stream().map(question -> Row.of(href, quiz, question)).toList(),
        quiz.banks().stream().map(bank -> BankRow.of(href, quiz, bank)).toList(),
        form,
        errors,
        moved);
  }

  private static String asked(Quiz quiz) {
    int asked = quiz.asked();
    if (quiz.questions().isEmpty()) {
      return "No question yet.";
    }
    String one = asked == 1 ? "An attempt asks 1 question." : "An attempt asks %d questions.";
    return one.formatted(asked);
  }

  /** What can be added. */
  public List<Link> additions() {
    return KINDS.stream()
        .map(kind -> Link.to(kind.label(), href + "/questions/new?kind=" + kind.value()))
        .toList();
  }

  /** When learners may see what was right. */
  public List<Option> reviews() {
    return REVIEWS;
  }

  /** Whether a button, such as {@code qst_…:up}, was pressed last. */
  public boolean movedBy(String id, String step) {
    return moved.equals(id + ":" + step);
  }

  static String kind(QuestionKind kind) {
    return KINDS.stream()
        .filter(option -> option.value().equals(kind.name()))
        .map(Option::label)
        .findFirst()
        .orElseThrow();
  }

  /** A question's line. */
  public record Row(String id, String href, String text, String facts) {

    static Row of(String base, Quiz quiz, Question question) {
      String bank =
          quiz.banks().stream()
              .filter(b -> Objects.equals(b.id(), question.bank()))
              .map(b -> ", from " + b.title())
              .findFirst()
              .orElse("");
      String points = question.points() == 1 ? "1 point" : question.points() + " points";
      return new Row(
          question.id().toString(),
          base + "/questions/" + question.id(),
          question.text(),
          kind(question.kind()) + ", " + points + bank);
    }
  }

  /**
   * A bank's line.
   *
   * @param empty whether it can be removed
   */
  public record BankRow(
      String id, String href, String title, int draws, String facts, boolean empty) {

    static BankRow of(String base, Quiz quiz, Bank bank) {
      int size = quiz.of(bank).size();
      String facts =
          size == 0
              ? "Empty: put questions into it on their pages."
              : "Each attempt draws %d of its %d.".formatted(quiz.drawn(bank), size);
      return new BankRow(
          bank.id().toString(),
          base + "/banks/" + bank.id(),
          bank.title(),
          bank.draws(),
          facts,
          size == 0);
    }
  }
}
