package dev.halfmillion.learning.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small quizzes for tests. */
public final class SampleQuizzes {

  private SampleQuizzes() {}

  /** Two attempts of ten minutes, half of the points to pass, nothing shuffled. */
  public static QuizSettings strict() {
    return new QuizSettings(50, 2, 600, false, false, false, ReviewWhen.SUBMITTED);
  }

  public static QuizSettings review(ReviewWhen review) {
    return new QuizSettings(50, null, null, false, false, false, review);
  }

  /** One point; the first choice is right. */
  public static Question single(String text, String right, String... wrong) {
    return chosen(QuestionKind.SINGLE, text, 1, List.of(right), List.of(wrong), null);
  }

  /** Three points. */
  public static Question multiple(String text, List<String> right, List<String> wrong) {
    return chosen(QuestionKind.MULTIPLE, text, 3, right, wrong, null);
  }

  public static Question chosen(
      QuestionKind kind,
      String text,
      int points,
      List<String> right,
      List<String> wrong,
      @Nullable BankId bank) {
    List<Choice> choices =
        Stream.concat(
                right.stream().map(choice -> new Choice(choice, true)),
                wrong.stream().map(choice -> new Choice(choice, false)))
            .toList();
    return new Question(
        QuestionId.next(),
        kind,
        text,
        points,
        "Because of " + text,
        choices,
        List.of(),
        null,
        BigDecimal.ZERO,
        bank);
  }

  /** Two points. */
  public static Question text(String text, String... accepted) {
    return new Question(
        QuestionId.next(),
        QuestionKind.TEXT,
        text,
        2,
        "",
        List.of(),
        List.of(accepted),
        null,
        BigDecimal.ZERO,
        null);
  }

  /** Two points. */
  public static Question number(String text, String number, String tolerance) {
    return new Question(
        QuestionId.next(),
        QuestionKind.NUMBER,
        text,
        2,
        "",
        List.of(),
        List.of(),
        new BigDecimal(number),
        new BigDecimal(tolerance),
        null);
  }

  /** Of each kind one, eight points in all. */
  public static List<Question> oneOfEach() {
    return List.of(
        single("Who pays GST?", "The buyer", "The shop", "Nobody"),
        multiple("Which are even?", List.of("Two", "Four"), List.of("Three", "Five")),
        text("The capital of Karnataka?", "Bengaluru", "Bangalore"),
        number("18 % of 50?", "9", "0.5"));
  }
}
