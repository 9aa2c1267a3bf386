package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody's attempts at quizzes, with their answers and never with what is right. */
@Component
class PersonalAttempts implements PersonalData {

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
    return "Your attempts at quizzes: when, what you answered, how many percent.";
  }

  @Override
  public Object of(UserId user) {
    List<Line> lines = rows.of(user).stream().map(PersonalAttempts::line).toList();
    return lines;
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
