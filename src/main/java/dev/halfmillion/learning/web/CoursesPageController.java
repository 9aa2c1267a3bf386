package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseSales;
import dev.halfmillion.learning.CourseSales.Sold;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Notice;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The authors' list of courses, a course's page, and whether it is published. */
@Controller
@RequestMapping("/admin/courses")
class CoursesPageController {

  private final Courses courses;
  private final Library library;
  private final CourseAuthoring authoring;
  private final CourseViews views;
  private final CourseSales sales;

  CoursesPageController(
      Courses courses,
      Library library,
      CourseAuthoring authoring,
      CourseViews views,
      CourseSales sales) {
    this.courses = courses;
    this.library = library;
    this.authoring = authoring;
    this.views = views;
    this.sales = sales;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedInUser me, Model model) {
    Map<CourseId, Attendance> attendance = library.attendance();
    model.addAttribute(
        "courses",
        courses.drafts(me).stream()
            .map(c -> CourseLine.of(c, attendance.getOrDefault(c.id(), Attendance.NOBODY)))
            .toList());
    return "learning/courses/index";
  }

  @GetMapping("/{id}")
  ModelAndView one(@PathVariable String id, Model model) {
    Object moved = model.getAttribute("moved");
    return views.page(CourseAddress.course(courses, id), moved == null ? "" : moved.toString());
  }

  @PostMapping("/{id}/publication")
  ModelAndView publish(@PathVariable String id, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    Optional<Sold> sold = sales.of(course.id()).stream().filter(Sold::onSale).findFirst();
    ModelAndView answer = set(course, true, sold.isEmpty() ? "The course is published" : "", flash);
    if (answer.getView() != null) {
      sold.ifPresent(
          product ->
              Notice.leave(
                  flash,
                  "The course is published.",
                  Link.to("See its page in the shop", product.page())));
    }
    return answer;
  }

  @PostMapping("/{id}/publication/end")
  ModelAndView hide(@PathVariable String id, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    return set(course, false, "The course is hidden; grants and progress stay", flash);
  }

  private ModelAndView set(
      CourseOutline course, boolean published, String toast, RedirectAttributes flash) {
    return views.change(course, c -> authoring.publish(c.id(), published), toast, flash);
  }
}
