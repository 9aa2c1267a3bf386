package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a picture at the end of a lesson's text, for browsers without script. */
@Controller
class LessonPictureController {

  private static final int LONGEST = 200;

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final Pictures pictures;
  private final LessonPages pages;

  LessonPictureController(
      Courses courses, CourseAuthoring authoring, Pictures pictures, LessonPages pages) {
    this.courses = courses;
    this.authoring = authoring;
    this.pictures = pictures;
    this.pages = pages;
  }

  @PostMapping("/admin/courses/{id}/lessons/{lessonId}/pictures")
  ModelAndView add(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String shows,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      RedirectAttributes flash)
      throws IOException {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    try {
      Lesson lesson = authoring.lesson(line.id());
      String text = lesson.markdown().stripTrailing() + "\n\n" + image(picture, shows) + "\n";
      authoring.edit(
          line.id(),
          new LessonEdit(
              lesson.title(),
              text.stripLeading(),
              line.preview(),
              line.required(),
              line.published()));
    } catch (Refusal refusal) {
      return pages.standing(course, line, FormErrors.of("picture", refusal.sentence()));
    }
    flash.addFlashAttribute("toast", "The picture stands at the end of the text");
    return new ModelAndView(SeeOther.to("/admin/courses/" + course.id() + "/lessons/" + line.id()));
  }

  private String image(@Nullable MultipartFile picture, String shows) throws IOException {
    String words = Typed.line(shows).replaceAll("[\\[\\]\\\\]", " ").strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new Refusal("lesson.alt", "Say in at most 200 characters what the picture shows.");
    }
    if (picture == null || picture.isEmpty()) {
      throw new Refusal("media.picture", "Choose a picture first.");
    }
    String name = picture.getOriginalFilename();
    try (InputStream bytes = picture.getInputStream()) {
      return "![%s](%s)"
          .formatted(
              words, LessonPictures.address(pictures.storeOne(bytes, name == null ? "" : name)));
    }
  }
}
