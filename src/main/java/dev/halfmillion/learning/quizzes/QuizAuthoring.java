package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * The door for authors of quizzes. Attempts that were begun keep what they ask; a change holds for
 * those that begin afterwards.
 */
@Service
public class QuizAuthoring {

  static final int MOST_QUESTIONS = 200;
  private static final int MOST_BANKS = 20;

  private final QuizRows rows;
  private final Drawing drawing;
  private final Courses courses;
  private final KeptCourses kept;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  QuizAuthoring(
      QuizRows rows,
      Drawing drawing,
      Courses courses,
      KeptCourses kept,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.drawing = drawing;
    this.courses = courses;
    this.kept = kept;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The quiz as it stands; an empty one where nobody has written in it. */
  public Quiz quiz(LessonId lesson) {
    return rows.read(lesson);
  }

  /** The questions that an attempt beginning now might ask, as it would show them. */
  public List<Question> sample(LessonId lesson) {
    return drawing.sample(rows.read(lesson));
  }

  /**
   * Changes the rules.
   *
   * @throws Refusal {@code quiz.…} with the field at fault
   */
  public void configure(LessonId lesson, QuizSettings settings) {
    QuizChecks.check(settings);
    change(lesson, "rules", quiz -> {}, before -> settings);
  }

  /**
   * Adds a question at the end.
   *
   * @throws Refusal {@code quiz.…} with the field at fault
   */
  public void add(LessonId lesson, Question question) {
    QuizChecks.check(question);
    change(
        lesson,
        "question added",
        quiz -> {
          if (quiz.questions().size() >= MOST_QUESTIONS) {
            throw Refusal.conflict("quiz.full", "A quiz has at most 200 questions.");
          }
          requireBank(quiz, question);
          rows.insert(lesson, question, quiz.questions().size());
        });
  }

  /**
   * Changes a question.
   *
   * @throws Refusal {@code quiz.…} with the field at fault, not found where it is gone
   */
  public void edit(LessonId lesson, Question question) {
    QuizChecks.check(question);
    change(
        lesson,
        "question changed",
        quiz -> {
          find(quiz, question.id());
          requireBank(quiz, question);
          rows.update(lesson, question);
        });
  }

  /**
   * Takes a question away.
   *
   * @throws Refusal {@code quiz.last} where learners would find an empty quiz
   */
  public void remove(LessonId lesson, QuestionId question) {
    change(
        lesson,
        "question removed",
        quiz -> {
          find(quiz, question);
          if (quiz.questions().size() == 1 && seen(lesson)) {
            throw Refusal.conflict(
                "quiz.last", "Learners would find an empty quiz. Add another question first.");
          }
          rows.delete(question);
        });
  }

  /** Moves a question up (-1) or down (1); at the end it stays. */
  public void step(LessonId lesson, QuestionId question, int step) {
    change(
        lesson,
        "question moved",
        quiz -> {
          List<Question> order = new ArrayList<>(quiz.questions());
          int place = order.indexOf(find(quiz, question));
          Collections.swap(order, place, Math.clamp(place + step, 0, order.size() - 1));
          for (int i = 0; i < order.size(); i++) {
            rows.place(order.get(i).id(), i);
          }
        });
  }

  /** Adds a bank, from which questions are drawn once they are put into it. */
  public void addBank(LessonId lesson, Bank bank) {
    QuizChecks.check(bank);
    change(
        lesson,
        "bank added",
        quiz -> {
          if (quiz.banks().size() >= MOST_BANKS) {
            throw Refusal.conflict("quiz.banks", "A quiz has at most 20 banks.");
          }
          rows.insert(lesson, bank, quiz.banks().size());
        });
  }

  /** Changes how a bank is called and how many questions of it are asked. */
  public void editBank(LessonId lesson, Bank bank) {
    QuizChecks.check(bank);
    change(
        lesson,
        "bank changed",
        quiz -> {
          find(quiz, bank.id());
          rows.update(bank);
        });
  }

  /**
   * Takes an empty bank away.
   *
   * @throws Refusal {@code quiz.bank-full} while it holds questions
   */
  public void removeBank(LessonId lesson, BankId id) {
    change(
        lesson,
        "bank removed",
        quiz -> {
          if (!quiz.of(find(quiz, id)).isEmpty()) {
            throw Refusal.conflict(
                "quiz.bank-full", "The bank still holds questions. Move or remove them first.");
          }
          rows.delete(id);
        });
  }

  /** Fills an empty quiz with all of another, as it was read in; its parts were checked. */
  void fill(Quiz quiz) {
    change(
        quiz.lesson(),
        "read in",
        present -> {
          for (int i = 0; i < quiz.banks().size(); i++) {
            rows.insert(quiz.lesson(), quiz.banks().get(i), i);
          }
          for (int i = 0; i < quiz.questions().size(); i++) {
            rows.insert(quiz.lesson(), quiz.questions().get(i), i);
          }
        },
        before -> quiz.settings());
  }

  private void change(LessonId lesson, String what, Consumer<Quiz> work) {
    change(lesson, what, work, UnaryOperator.identity());
  }

  private void change(
      LessonId lesson, String what, Consumer<Quiz> work, UnaryOperator<QuizSettings> rules) {
    transactions.run(
        () -> {
          CourseId course = kept.courseOf(lesson).orElseThrow(Refusal::notFound);
          rows.lock(lesson);
          Quiz before = rows.read(lesson);
          work.accept(before);
          rows.save(lesson, rules.apply(before.settings()));
          rows.note(rows.read(lesson), clock.instant());
          changes.note("learning.quiz-edited", course, lesson + " " + what);
        });
  }

  private boolean seen(LessonId lesson) {
    return kept.courseOf(lesson)
        .flatMap(courses::outline)
        .map(CourseOutline::lessons)
        .filter(lessons -> lessons.map(LessonOutline::id).anyMatch(lesson::equals))
        .isPresent();
  }

  private static Question find(Quiz quiz, QuestionId id) {
    return quiz.questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static Bank find(Quiz quiz, BankId id) {
    return quiz.banks().stream()
        .filter(bank -> bank.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static void requireBank(Quiz quiz, Question question) {
    BankId bank = question.bank();
    if (bank != null && quiz.banks().stream().noneMatch(b -> b.id().equals(bank))) {
      throw new Refusal("quiz.bank", "The bank is not there any more. Choose another.");
    }
  }
}
