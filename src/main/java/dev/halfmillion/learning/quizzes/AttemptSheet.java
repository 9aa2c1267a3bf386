package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as its learner may see it: what is right is nowhere in it before the attempt is
 * submitted, and afterwards only as far as the quiz shows it.
 *
 * @param deadline when no answer is taken any more; null for no limit
 * @param serverNow the server's time, which the deadline is to be held against
 * @param submittedAt null while it is open
 * @param questions in the order of this attempt
 * @param result null while it is open
 */
public record AttemptSheet(
    AttemptId id,
    LessonId lesson,
    Instant startedAt,
    @Nullable Instant deadline,
    Instant serverNow,
    @Nullable Instant submittedAt,
    List<Asked> questions,
    @Nullable Result result) {

  public AttemptSheet {
    questions = List.copyOf(questions);
  }

  static AttemptSheet of(Attempt attempt, Instant now) {
    Map<String, Answer> answers = attempt.answers();
    Score score = attempt.score();
    return new AttemptSheet(
        attempt.id(),
        attempt.lesson(),
        attempt.startedAt(),
        attempt.deadline(),
        now,
        attempt.submittedAt(),
        attempt.paper().questions().stream()
            .map(question -> Asked.of(question, answers.get(question.id())))
            .toList(),
        score == null ? null : Result.of(attempt.paper(), score));
  }

  /**
   * A question.
   *
   * @param answer what the learner has answered; null for nothing
   */
  public record Asked(
      String id,
      QuestionKind kind,
      String text,
      int points,
      List<Offered> choices,
      @Nullable Answer answer) {

    static Asked of(PaperQuestion question, @Nullable Answer answer) {
      return new Asked(
          question.id(),
          question.kind(),
          question.text(),
          question.points(),
          question.choices().stream().map(c -> new Offered(c.id(), c.text())).toList(),
          answer == null || answer.blank() ? null : answer);
    }
  }

  /** A choice that is offered. */
  public record Offered(String id, String text) {}

  /**
   * What an attempt is worth.
   *
   * @param percent rounded down
   * @param review by question; null where the quiz does not show it
   */
  public record Result(
      int percent, boolean passed, int points, int of, @Nullable List<Reviewed> review) {

    static Result of(Paper paper, Score score) {
      return new Result(
          score.percent(),
          score.passed(),
          score.points(),
          score.of(),
          paper.review().shows(score.passed()) ? review(paper, score) : null);
    }

    private static List<Reviewed> review(Paper paper, Score score) {
      return score.marks().stream()
          .flatMap(
              mark ->
                  paper
                      .question(mark.question())
                      .map(question -> Reviewed.of(question, mark))
                      .stream())
          .toList();
    }
  }

  /**
   * What was right.
   *
   * @param correctText what should have been typed; null where it is chosen
   * @param explanation null where the author gave none
   */
  public record Reviewed(
      String question,
      boolean correct,
      int points,
      List<String> correctChoices,
      @Nullable String correctText,
      @Nullable String explanation) {

    static Reviewed of(PaperQuestion question, Score.Mark mark) {
      return new Reviewed(
          question.id(),
          mark.correct(),
          mark.points(),
          question.correct(),
          question.correctText(),
          question.explanation().isEmpty() ? null : question.explanation());
    }
  }
}
