package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.quizzes.Paper.PaperChoice;
import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws the paper of one attempt: the questions that all are asked, as many of each bank as it
 * says, in the author's order or one of their own.
 */
final class Drawing {

  private final RandomGenerator random;

  Drawing(RandomGenerator random) {
    this.random = random;
  }

  Paper of(Quiz quiz) {
    QuizSettings rules = quiz.settings();
    return new Paper(
        rules.passPercent(),
        rules.partialCredit(),
        rules.review(),
        sample(quiz).stream().map(Drawing::question).toList());
  }

  /** The questions that are asked, with their choices in the order in which they are shown. */
  List<Question> sample(Quiz quiz) {
    Set<QuestionId> chosen = new HashSet<>();
    for (Bank bank : quiz.banks()) {
      shuffled(quiz.of(bank)).stream()
          .limit(quiz.drawn(bank))
          .map(Question::id)
          .forEach(chosen::add);
    }
    List<Question> asked =
        quiz.questions().stream()
            .filter(question -> question.bank() == null || chosen.contains(question.id()))
            .toList();
    QuizSettings rules = quiz.settings();
    return (rules.shuffleQuestions() ? shuffled(asked) : asked)
        .stream()
            .map(question -> rules.shuffleChoices() ? withShuffledChoices(question) : question)
            .toList();
  }

  private Question withShuffledChoices(Question question) {
    return new Question(
        question.id(),
        question.kind(),
        question.text(),
        question.points(),
        question.explanation(),
        shuffled(question.choices()),
        question.accepted(),
        question.number(),
        question.tolerance(),
        question.bank());
  }

  private static PaperQuestion question(Question question) {
    List<PaperChoice> choices = new ArrayList<>();
    for (Choice choice : question.choices()) {
      choices.add(new PaperChoice("c" + (choices.size() + 1), choice.text(), choice.correct()));
    }
    return new PaperQuestion(
        question.id().toString(),
        question.kind(),
        question.text(),
        question.points(),
        question.explanation(),
        choices,
        question.accepted(),
        question.number(),
        question.tolerance());
  }

  /** Each order is as likely as any other. */
  private <T> List<T> shuffled(List<T> list) {
    List<T> order = new ArrayList<>(list);
    for (int last = order.size() - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      T moved = order.get(other);
      order.set(other, order.get(last));
      order.set(last, moved);
    }
    return order;
  }
}
