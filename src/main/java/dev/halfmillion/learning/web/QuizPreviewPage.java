package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Choice;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.web.QuizPages.Spot;
import dev.halfmillion.platform.ui.Link;
import java.math.BigDecimal;
import java.util.List;

/** A paper as an attempt would draw it, with what is right. */
public record QuizPreviewPage(String href, List<Link> crumbs, List<Shown> questions) {

  public QuizPreviewPage {
    crumbs = List.copyOf(crumbs);
    questions = List.copyOf(questions);
  }

  static QuizPreviewPage of(Spot spot, List<Question> drawn) {
    List<Link> crumbs =
        java.util.stream.Stream.concat(
                spot.crumbs().stream(), java.util.stream.Stream.of(Link.to("Quiz", spot.href())))
            .toList();
    return new QuizPreviewPage(spot.href(), crumbs, drawn.stream().map(Shown::of).toList());
  }

  /**
   * A question.
   *
   * @param typed what is right where it is typed, else empty
   */
  public record Shown(
      String text, String facts, List<Choice> choices, String typed, String explanation) {

    static Shown of(Question question) {
      String points = question.points() == 1 ? "1 point" : question.points() + " points";
      return new Shown(
          question.text(),
          QuizPage.kind(question.kind()) + ", " + points,
          question.choices(),
          typed(question),
          question.explanation());
    }

    private static String typed(Question question) {
      BigDecimal number = question.number();
      if (number == null) {
        return String.join(", or ", question.accepted());
      }
      return question.tolerance().signum() == 0
          ? number.toPlainString()
          : number.toPlainString() + " \u00b1 " + question.tolerance().toPlainString();
    }
  }
}
