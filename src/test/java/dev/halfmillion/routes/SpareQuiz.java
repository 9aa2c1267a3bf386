package dev.halfmillion.routes;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.quizzes.AttemptSheet;
import dev.halfmillion.learning.quizzes.Attempts;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.SignedInUser;

/** A quiz in the course that the buyer has. */
record SpareQuiz(OneOfEach one, LessonId lesson) {

  static SpareQuiz in(OneOfEach one) {
    CourseEditor editor = one.bean(CourseEditor.class);
    SectionId section =
        one.bean(Courses.class).draft(one.course.id()).orElseThrow().sections().getFirst().id();
    LessonId lesson = editor.addLesson(one.course.id(), section, "Check yourself", LessonKind.QUIZ);
    SampleQuizzes.oneOfEach().forEach(q -> one.bean(QuizAuthoring.class).add(lesson, q));
    one.bean(CourseAuthoring.class).show(lesson);
    return new SpareQuiz(one, lesson);
  }

  /** The buyer's open attempt: a new one, where the last was submitted. */
  AttemptSheet attempt() {
    var buyer = one.sale.buyer();
    return one.bean(Attempts.class)
        .start(
            new SignedInUser(buyer.id(), buyer.name(), buyer.email(), buyer.roles()), lesson, null);
  }
}
