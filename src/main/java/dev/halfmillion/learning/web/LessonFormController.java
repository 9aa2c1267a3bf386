package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.platform.SeeOther;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a lesson's title, text and flags. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}")
class LessonFormController {

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final LessonPages pages;

  LessonFormController(Courses courses, CourseAuthoring authoring, LessonPages pages) {
    this.courses = courses;
    this.authoring = authoring;
    this.pages = pages;
  }

  @GetMapping
  Object form(@PathVariable String id, @PathVariable String lessonId) {
    CourseOutline course = CourseAddress.course(courses, id);
    return pages.standing(course, CourseAddress.lesson(course, lessonId), FormErrors.NONE);
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
      return pages.page(course, line, form, FormErrors.of(result));
    }
    Lesson lesson = authoring.lesson(line.id());
    boolean bare = lesson.video() == null && lesson.documents().isEmpty();
    if (bare && form.edit().published() && form.edit().markdown().isBlank()) {
      return pages.page(
          course,
          line,
          form,
          FormErrors.of("markdown", "Learners would see nothing: write a text or add a file."));
    }
    authoring.edit(line.id(), form.edit());
    flash.addFlashAttribute("toast", "The lesson is saved");
    return SeeOther.to("/admin/courses/" + id);
  }
}
