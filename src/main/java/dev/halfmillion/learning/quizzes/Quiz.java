package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import java.util.List;

/**
 * The quiz of a lesson as its author sees it.
 *
 * @param lesson whose it is
 * @param version grows with every change
 * @param banks in order
 * @param questions in order, those of banks included
 */
public record Quiz(
    LessonId lesson,
    int version,
    QuizSettings settings,
    List<Bank> banks,
    List<Question> questions) {

  public Quiz {
    banks = List.copyOf(banks);
    questions = List.copyOf(questions);
  }

  /** A quiz that nobody has written in. */
  static Quiz begun(LessonId lesson) {
    return new Quiz(lesson, 0, QuizSettings.USUAL, List.of(), List.of());
  }

  /** The questions of a bank, in order. */
  public List<Question> of(Bank bank) {
    return questions.stream().filter(question -> bank.id().equals(question.bank())).toList();
  }

  /** How many questions an attempt asks. */
  public int asked() {
    int always = (int) questions.stream().filter(question -> question.bank() == null).count();
    return always + banks.stream().mapToInt(bank -> drawn(bank)).sum();
  }

  /** How many questions of a bank an attempt asks. */
  public int drawn(Bank bank) {
    return Math.min(bank.draws(), of(bank).size());
  }
}
