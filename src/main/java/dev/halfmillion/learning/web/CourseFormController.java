package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.SeeOther;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes what is said of a course. */
@Controller
@RequestMapping("/admin/courses/{id}/edit")
class CourseFormController {

  private final Courses courses;
  private final CourseAuthoring authoring;

  CourseFormController(Courses courses, CourseAuthoring authoring) {
    this.courses = courses;
    this.authoring = authoring;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    CourseOutline course = CourseAddress.course(courses, id);
    return page(course, id, CourseForm.of(course.facts()), FormErrors.NONE, HttpStatus.OK);
  }

  @PostMapping
  Object save(
      @PathVariable String id,
      @Valid @ModelAttribute("form") CourseForm form,
      BindingResult result,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    if (result.hasErrors()) {
      return page(course, id, form, FormErrors.of(result), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    authoring.edit(course.id(), form.facts(course.facts()));
    flash.addFlashAttribute("toast", "The course is saved");
    return SeeOther.to("/admin/courses/" + id);
  }

  private static ModelAndView page(
      CourseOutline course, String id, CourseForm form, FormErrors errors, HttpStatus status) {
    ModelAndView page =
        new ModelAndView(
            "learning/courses/edit",
            Map.of(
                "form",
                form,
                "errors",
                errors,
                "back",
                "/admin/courses/" + id,
                "course",
                course.facts().title()));
    page.setStatus(status);
    return page;
  }
}
