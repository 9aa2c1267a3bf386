package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonKind;
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

/** Changes a lesson's title, text and flags. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}")
class LessonFormController {

  private final Courses courses;
  private final CourseAuthoring authoring;

  LessonFormController(Courses courses, CourseAuthoring authoring) {
    this.courses = courses;
    this.authoring = authoring;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, @PathVariable String lessonId) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    LessonForm form = LessonForm.of(authoring.lesson(line.id()), line);
    return page(course, id, form, FormErrors.NONE, HttpStatus.OK);
  }

  @PostMapping
  Object save(
      @PathVariable String id,
      @PathVariable String lessonId,
      @Valid @ModelAttribute("form") LessonForm form,
      BindingResult result,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    if (result.hasErrors()) {
      return page(course, id, form, FormErrors.of(result), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (line.kind() == LessonKind.ARTICLE && form.edit().markdown().isBlank()) {
      FormErrors missing = FormErrors.of("markdown", "An article needs a text.");
      return page(course, id, form, missing, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    authoring.edit(line.id(), form.edit());
    flash.addFlashAttribute("toast", "The lesson is saved");
    return SeeOther.to("/admin/courses/" + id);
  }

  private static ModelAndView page(
      CourseOutline course, String id, LessonForm form, FormErrors errors, HttpStatus status) {
    ModelAndView page =
        new ModelAndView(
            "learning/courses/lesson",
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
