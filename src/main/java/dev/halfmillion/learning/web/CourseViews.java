package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseGaps;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseSales;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.editing.RefusedFiles;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers of a course's buttons: back to its page, or its page with what could not be done. */
@Component
class CourseViews {

  private final Courses courses;
  private final Library library;
  private final CourseGaps gaps;
  private final RefusedFiles refused;
  private final CourseSales sales;

  CourseViews(
      Courses courses, Library library, CourseGaps gaps, RefusedFiles refused, CourseSales sales) {
    this.courses = courses;
    this.library = library;
    this.gaps = gaps;
    this.refused = refused;
    this.sales = sales;
  }

  ModelAndView page(CourseOutline course, String moved) {
    return view(course, List.of(), moved, HttpStatus.OK);
  }

  /**
   * Does it, or says on the course's page why not; what is not there stays an address of nothing.
   */
  ModelAndView change(
      CourseOutline course, Consumer<CourseOutline> work, String toast, RedirectAttributes flash) {
    try {
      work.accept(course);
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      CourseOutline now = courses.draft(course.id()).orElseThrow(Refusal::notFound);
      return view(now, List.of(new Problem("", refusal.sentence())), "", refusal.status());
    }
    if (!toast.isEmpty()) {
      flash.addFlashAttribute("toast", toast);
    }
    return new ModelAndView(SeeOther.to("/admin/courses/" + course.id()));
  }

  private ModelAndView view(
      CourseOutline course, List<Problem> problems, String moved, HttpStatus status) {
    Attendance attendance = library.attendance().getOrDefault(course.id(), Attendance.NOBODY);
    CoursePage.Gaps lacking = new CoursePage.Gaps(gaps.empty(course.id()), refused.of(course.id()));
    return new ModelAndView(
        "learning/courses/show",
        Map.of(
            "page",
            CoursePage.of(course, attendance, lacking, sales.of(course.id()), problems, moved)),
        status);
  }
}
