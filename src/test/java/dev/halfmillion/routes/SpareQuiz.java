package dev.halfmillion.routes;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.quizzes.AttemptSheet;
import dev.halfmillion.learning.quizzes.Attempts;
import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.BankId;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;

/** A quiz in the course that the buyer has. */
final class SpareQuiz {

  private final OneOfEach one;
  private final OneOfEach.CourseOnSale course;
  private final LessonId lesson;
  private LessonId tried;

  private SpareQuiz(OneOfEach one, OneOfEach.CourseOnSale course) {
    this.one = one;
    this.course = course;
    this.lesson = made();
    this.tried = lesson;
  }

  static SpareQuiz in(OneOfEach one, OneOfEach.CourseOnSale course) {
    return new SpareQuiz(one, course);
  }

  private LessonId made() {
    CourseEditor editor = one.bean(CourseEditor.class);
    SectionId section =
        one.bean(Courses.class).draft(course.id()).orElseThrow().sections().getFirst().id();
    LessonId made = editor.addLesson(course.id(), section, "Check yourself", LessonKind.QUIZ);
    SampleQuizzes.oneOfEach().forEach(q -> one.bean(QuizAuthoring.class).add(made, q));
    one.bean(CourseAuthoring.class).show(made);
    return made;
  }

  LessonId lesson() {
    return lesson;
  }

  /**
   * The buyer's open attempt: a new one, where the last was submitted, and at another quiz, where
   * so many were begun that the first wants a pause.
   */
  AttemptSheet attempt() {
    try {
      return started();
    } catch (Refusal often) {
      tried = made();
      return started();
    }
  }

  private AttemptSheet started() {
    var buyer = one.sale.buyer();
    return one.bean(Attempts.class)
        .start(
            new SignedInUser(buyer.id(), buyer.name(), buyer.email(), buyer.roles()), tried, null);
  }

  /** A question that may be taken away: one that is there beside those of the quiz, else anew. */
  String question() {
    QuizAuthoring quizzes = one.bean(QuizAuthoring.class);
    List<Question> present = quizzes.quiz(lesson).questions();
    if (present.size() > SampleQuizzes.oneOfEach().size()) {
      return present.getLast().id().toString();
    }
    Question question = SampleQuizzes.single("Spare?", "Yes", "No");
    quizzes.add(lesson, question);
    return question.id().toString();
  }

  /** A bank that may be taken away. */
  String bank() {
    QuizAuthoring quizzes = one.bean(QuizAuthoring.class);
    quizzes.quiz(lesson).banks().forEach(bank -> quizzes.removeBank(lesson, bank.id()));
    Bank bank = new Bank(BankId.next(), "Spare", 2);
    quizzes.addBank(lesson, bank);
    return bank.id().toString();
  }
}
