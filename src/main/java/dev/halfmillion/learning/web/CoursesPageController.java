package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.study.Attendance;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The authors' list of courses, a course's page, and whether it is published. */
@Controller
@RequestMapping("/admin/courses")
class CoursesPageController {

  private final Courses courses;
  private final Library library;
  private final CourseAuthoring authoring;

  CoursesPageController(Courses courses, Library library, CourseAuthoring authoring) {
    this.courses = courses;
    this.library = library;
    this.authoring = authoring;
  }

  @GetMapping
  String list(Model model) {
    Map<CourseId, Attendance> attendance = library.attendance();
    model.addAttribute(
        "courses",
        courses.drafts().stream()
            .map(c -> CourseLine.of(c, attendance.getOrDefault(c.id(), Attendance.NOBODY)))
            .toList());
    return "learning/courses/index";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Model model) {
    CourseOutline course = CourseAddress.course(courses, id);
    Attendance attendance = library.attendance().getOrDefault(course.id(), Attendance.NOBODY);
    model.addAttribute("page", CoursePage.of(course, attendance));
    return "learning/courses/show";
  }

  @PostMapping("/{id}/publication")
  RedirectView publish(@PathVariable String id, RedirectAttributes flash) {
    return set(id, true, "The course is published", flash);
  }

  @PostMapping("/{id}/publication/end")
  RedirectView hide(@PathVariable String id, RedirectAttributes flash) {
    return set(id, false, "The course is hidden; grants and progress stay", flash);
  }

  private RedirectView set(String id, boolean published, String toast, RedirectAttributes flash) {
    authoring.publish(CourseId.parse(id).orElseThrow(Refusal::notFound), published);
    flash.addFlashAttribute("toast", toast);
    return SeeOther.to("/admin/courses/" + id);
  }
}
