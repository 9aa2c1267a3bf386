package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import dev.halfmillion.learning.quizzes.Score.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts points, in whole numbers. A right answer gives its points and a wrong one none. Where the
 * quiz gives partial credit, of a question with several right choices each right one that was
 * picked counts for, each wrong one against: {@code points × max(0, right − wrong) / all right},
 * rounded down. So picking everything gives nothing where half is wrong, and no question ever takes
 * points away.
 */
final class Scoring {

  private Scoring() {}

  static Score of(Paper paper, Map<String, Answer> answers) {
    List<Mark> marks =
        paper.questions().stream()
            .map(question -> mark(question, answers.get(question.id()), paper.partialCredit()))
            .toList();
    int points = marks.stream().mapToInt(Mark::points).sum();
    int all = paper.points();
    int percent = all == 0 ? 0 : (int) (100L * points / all);
    return new Score(points, all, percent, percent >= paper.passPercent(), marks);
  }

  private static Mark mark(PaperQuestion question, @Nullable Answer answer, boolean partial) {
    if (answer == null || answer.blank()) {
      return new Mark(question.id(), false, 0);
    }
    if (question.kind() == QuestionKind.MULTIPLE) {
      return several(question, answer, partial);
    }
    boolean right =
        switch (question.kind()) {
          case SINGLE, MULTIPLE -> answer.choices().equals(question.correct());
          case TEXT -> accepts(question, answer.text());
          case NUMBER -> near(question, answer.text());
        };
    return new Mark(question.id(), right, right ? question.points() : 0);
  }

  private static Mark several(PaperQuestion question, Answer answer, boolean partial) {
    Set<String> right = new HashSet<>(question.correct());
    Set<String> picked = new HashSet<>(answer.choices());
    boolean whole = picked.equals(right);
    if (whole || !partial) {
      return new Mark(question.id(), whole, whole ? question.points() : 0);
    }
    int hits = (int) picked.stream().filter(right::contains).count();
    int misses = picked.size() - hits;
    int credit = Math.max(0, hits - misses);
    return new Mark(question.id(), false, question.points() * credit / right.size());
  }

  private static boolean accepts(PaperQuestion question, @Nullable String typed) {
    return typed != null
        && question.accepted().stream()
            .anyMatch(accepted -> TypedText.of(accepted).equals(TypedText.of(typed)));
  }

  private static boolean near(PaperQuestion question, @Nullable String typed) {
    return typed != null
        && question.number() != null
        && TypedNumber.parse(typed)
            .filter(
                given ->
                    given.subtract(question.number()).abs().compareTo(question.tolerance()) <= 0)
            .isPresent();
  }
}
