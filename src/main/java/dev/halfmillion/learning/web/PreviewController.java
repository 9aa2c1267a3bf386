package dev.halfmillion.learning.web;

import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.learning.LessonViews;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a text that is being written as learners will see it. */
@Controller
class PreviewController {

  private static final int MOST = 100_000;

  private final LessonViews views;
  private final LessonPictures pictures;

  PreviewController(LessonViews views, LessonPictures pictures) {
    this.views = views;
    this.pictures = pictures;
  }

  /** The text comes under the name of its field, whichever that is. */
  @PostMapping("/admin/courses/preview")
  ModelAndView preview(@RequestParam Map<String, String> fields) {
    String text =
        fields.entrySet().stream()
            .filter(field -> field.getKey().matches("text\\d?|markdown"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    String some = text.substring(0, Math.min(MOST, text.length()));
    return new ModelAndView(
        "learning/courses/_preview",
        Map.of("html", views.preview(some), "problem", pictures.problem(some).orElse("")));
  }
}
