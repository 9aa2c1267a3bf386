package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.platform.SeeOther;
import jakarta.validation.Valid;
import java.util.Optional;
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
  private final LessonPictures pictures;
  private final LessonPages pages;
  private final CourseViews views;

  LessonFormController(
      Courses courses,
      CourseAuthoring authoring,
      LessonPictures pictures,
      LessonPages pages,
      CourseViews views) {
    this.courses = courses;
    this.authoring = authoring;
    this.pictures = pictures;
    this.pages = pages;
    this.views = views;
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
    boolean bare = authoring.lesson(line.id()).needsText();
    LessonEdit edit = form.edit();
    if (course.published() && bare && edit.published() && edit.markdown().isBlank()) {
      return pages.page(
          course,
          line,
          form,
          FormErrors.of("markdown", "Learners would see nothing: write a text or add a file."));
    }
    Optional<String> picture = pictures.problem(edit.markdown());
    if (picture.isPresent()) {
      return pages.page(course, line, form, FormErrors.of("markdown", picture.get()));
    }
    authoring.edit(line.id(), edit);
    flash.addFlashAttribute("toast", saved(course, edit));
    return SeeOther.to("/admin/courses/" + id);
  }

  private static String saved(CourseOutline course, LessonEdit edit) {
    if (!edit.published()) {
      return "Saved. The lesson is hidden: learners do not see it until you publish it.";
    }
    return course.published()
        ? "Saved. Learners see the lesson."
        : "Saved. Learners see the lesson once the course is published.";
  }

  /** Shows a lesson without opening its page. */
  @PostMapping("/publication")
  ModelAndView publish(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    return views.change(
        course,
        c -> authoring.show(line.id()),
        course.published()
            ? "Learners see \u201c%s\u201d now".formatted(line.title())
            : "Learners see \u201c%s\u201d once the course is published".formatted(line.title()),
        flash);
  }
}
