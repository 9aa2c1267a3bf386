package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.editing.LessonTracks;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chapters, captions and smaller versions of a lesson's recording. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}")
class LessonTracksController {

  private static final int LONGEST = 20_000;

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final LessonTracks tracks;
  private final Renditions renditions;
  private final LessonPages pages;

  LessonTracksController(
      Courses courses,
      CourseAuthoring authoring,
      LessonTracks tracks,
      Renditions renditions,
      LessonPages pages) {
    this.courses = courses;
    this.authoring = authoring;
    this.tracks = tracks;
    this.renditions = renditions;
    this.pages = pages;
  }

  @PostMapping("/chapters")
  ModelAndView divide(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String chapters,
      RedirectAttributes flash) {
    String text = chapters.substring(0, Math.min(LONGEST, chapters.length()));
    return change(
        new Place(id, lessonId, "chapters", text),
        lesson -> tracks.divide(lesson, text),
        "The chapters are saved",
        flash);
  }

  @PostMapping("/captions")
  ModelAndView caption(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String lang,
      @RequestParam(required = false) @Nullable MultipartFile captions,
      RedirectAttributes flash) {
    return change(
        new Place(id, lessonId, "captions", null),
        lesson -> tracks.caption(lesson, lang, bytes(captions)),
        "The captions are added",
        flash);
  }

  @PostMapping("/captions/{lang}/removal")
  ModelAndView removeCaption(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String lang,
      RedirectAttributes flash) {
    return change(
        new Place(id, lessonId, "captions", null),
        lesson -> tracks.removeCaption(lesson, lang),
        "The captions are taken off",
        flash);
  }

  /** What failed is tried once more. */
  @PostMapping("/versions")
  ModelAndView askAgain(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    return change(
        new Place(id, lessonId, "versions", null), this::askAgain, "They are made anew", flash);
  }

  private void askAgain(LessonId lesson) {
    LessonVideo recording = authoring.lesson(lesson).video();
    if (recording == null) {
      throw Refusal.conflict("lesson.recording", "The lesson has no recording any more.");
    }
    renditions.askAgain(recording.media());
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw new Refusal("captions.missing", "Choose a file with captions first.");
    }
    try {
      return file.getBytes();
    } catch (IOException cut) {
      throw new Refusal("upload.broken", "The file did not arrive whole. Send it once more.");
    }
  }

  /**
   * Where a form stands.
   *
   * @param field what to mend, if anything
   * @param typed what was typed into it; null for a form without text
   */
  private record Place(String course, String lesson, String field, @Nullable String typed) {}

  private ModelAndView change(
      Place place, Consumer<LessonId> work, String toast, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, place.course());
    LessonOutline line = CourseAddress.lesson(course, place.lesson());
    try {
      work.accept(line.id());
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      FormErrors errors = FormErrors.of(place.field(), refusal.sentence());
      return pages.standing(course, line, errors, place.typed());
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(
        SeeOther.to("/admin/courses/" + course.id() + "/lessons/" + line.id() + "#recording"));
  }
}
