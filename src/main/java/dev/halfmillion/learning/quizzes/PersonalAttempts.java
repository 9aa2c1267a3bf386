package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody's attempts at quizzes, with their answers and never with what is right. */
@Component
class PersonalAttempts implements PersonalData {

  static final int AT_ONCE = 20;

  private final AttemptRows rows;

  PersonalAttempts(AttemptRows rows) {
    this.rows = rows;
  }

  record Line(
      String lesson,
      int number,
      String started,
      String submitted,
      String percent,
      List<Given> answers) {}

  record Given(String question, String answer) {}

  @Override
  public String name() {
    return "quizzes";
  }

  @Override
  public String about() {
    return "Your attempts at quizzes: when, what you answered, how many percent; of old ones the"
        + " result alone is kept.";
  }

  /** Page by page, for each attempt carries its paper. */
  @Override
  public Object of(UserId user) {
    return new Pages(user);
  }

  private final class Pages implements Iterator<Line> {

    private final UserId user;
    private final Deque<Attempt> page = new ArrayDeque<>();
    private @Nullable Attempt last;
    private boolean more = true;

    Pages(UserId user) {
      this.user = user;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && more) {
        page.addAll(rows.of(user, last, AT_ONCE));
        more = page.size() == AT_ONCE;
      }
      return !page.isEmpty();
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = page.remove();
      return line(last);
    }
  }

  private static Line line(Attempt attempt) {
    Score score = attempt.score();
    Map<String, Answer> answers = attempt.answers();
    return new Line(
        attempt.lesson().toString(),
        attempt.number(),
        attempt.startedAt().toString(),
        attempt.submittedAt() == null ? "" : attempt.submittedAt().toString(),
        score == null ? "" : String.valueOf(score.percent()),
        attempt.paper().questions().stream()
            .map(question -> new Given(question.text(), text(question, answers.get(question.id()))))
            .toList());
  }

  private static String text(PaperQuestion question, @Nullable Answer answer) {
    if (answer == null) {
      return "";
    }
    String typed = answer.text();
    return typed != null
        ? typed
        : String.join(
            ", ",
            question.choices().stream()
                .filter(choice -> answer.choices().contains(choice.id()))
                .map(Paper.PaperChoice::text)
                .toList());
  }
}
