package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.learning.study.Library;
import java.util.Map;
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

  CoursesPageController(
      Courses courses, Library library, CourseAuthoring authoring, CourseViews views) {
    this.courses = courses;
    this.library = library;
    this.authoring = authoring;
    this.views = views;
  }

  @GetMapping
  String list(Model model) {
    Map<CourseId, Attendance> attendance = library.attendance();
    model.addAttribute(
        "courses",
        courses.drafts().stream()
            .filter(course -> CourseAddress.mayEdit(courses, course.id()))
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
    return set(id, true, "The course is published", flash);
  }

  @PostMapping("/{id}/publication/end")
  ModelAndView hide(@PathVariable String id, RedirectAttributes flash) {
    return set(id, false, "The course is hidden; grants and progress stay", flash);
  }

  private ModelAndView set(String id, boolean published, String toast, RedirectAttributes flash) {
    return views.change(
        CourseAddress.course(courses, id),
        course -> authoring.publish(course.id(), published),
        toast,
        flash);
  }
}
