package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.quizzes.Quiz;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.ui.Link;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authors' pages of quizzes, and where they are. */
@Component
class QuizPages {

  private final Courses courses;
  private final QuizAuthoring quizzes;

  QuizPages(Courses courses, QuizAuthoring quizzes) {
    this.courses = courses;
    this.quizzes = quizzes;
  }

  /** A quiz that whoever is signed in may edit. */
  record Spot(CourseOutline course, LessonOutline line) {

    LessonId lesson() {
      return line.id();
    }

    String href() {
      return lessonHref() + "/quiz";
    }

    String lessonHref() {
      return "/admin/courses/" + course.id() + "/lessons/" + line.id();
    }

    List<Link> crumbs() {
      return List.of(
          Link.to("Courses", "/admin/courses"),
          Link.to(course.facts().title(), "/admin/courses/" + course.id()),
          Link.to(line.title(), lessonHref()));
    }
  }

  Spot spot(String course, String lesson) {
    CourseOutline outline = CourseAddress.course(courses, course);
    LessonOutline line = CourseAddress.lesson(outline, lesson);
    if (line.kind() != LessonKind.QUIZ) {
      throw Refusal.notFound();
    }
    return new Spot(outline, line);
  }

  ModelAndView page(Spot spot, String moved) {
    Quiz quiz = quizzes.quiz(spot.lesson());
    return page(spot, quiz, QuizForm.of(quiz.settings()), FormErrors.NONE, moved, HttpStatus.OK);
  }

  ModelAndView page(Spot spot, QuizForm form, Refusal refusal) {
    return page(spot, quizzes.quiz(spot.lesson()), form, errors(refusal), "", refusal.status());
  }

  private static ModelAndView page(
      Spot spot, Quiz quiz, QuizForm form, FormErrors errors, String moved, HttpStatus status) {
    return new ModelAndView(
        "learning/courses/quiz",
        Map.of(
            "page",
            QuizPage.of(
                spot.href(), spot.crumbs(), spot.line().title(), quiz, form, errors, moved)),
        status);
  }

  static FormErrors errors(Refusal refusal) {
    return FormErrors.of(refusal.code().replaceFirst("^quiz\\.", ""), refusal.sentence());
  }

  /** Does it and leads back to the quiz, or says there why not. */
  ModelAndView change(Spot spot, Runnable work, String toast, RedirectAttributes flash) {
    try {
      work.run();
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      Quiz quiz = quizzes.quiz(spot.lesson());
      return page(
          spot,
          quiz,
          QuizForm.of(quiz.settings()),
          FormErrors.of("", refusal.sentence()),
          "",
          refusal.status());
    }
    if (!toast.isEmpty()) {
      flash.addFlashAttribute("toast", toast);
    }
    return new ModelAndView(SeeOther.to(spot.href()));
  }
}
