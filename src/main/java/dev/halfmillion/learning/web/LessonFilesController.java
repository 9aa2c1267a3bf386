package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.editing.LessonFiles;
import dev.halfmillion.learning.editing.RefusedFiles;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.uploads.FormFiles;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The recording and the documents of a lesson. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}")
class LessonFilesController {

  private final Courses courses;
  private final FormFiles sent;
  private final LessonFiles files;
  private final RefusedFiles refused;
  private final LessonPages pages;

  LessonFilesController(
      Courses courses, FormFiles sent, LessonFiles files, RefusedFiles refused, LessonPages pages) {
    this.courses = courses;
    this.sent = sent;
    this.files = files;
    this.refused = refused;
    this.pages = pages;
  }

  @PostMapping("/files")
  ModelAndView add(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String upload,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(name = "refused", defaultValue = "") String sentence,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    return change(
        id,
        lessonId,
        (course, line) -> {
          try {
            Upload arrived =
                sent.read(me.id(), upload, file).orElseThrow(() -> missing(line.id(), sentence));
            files.add(line.id(), arrived);
          } catch (Refusal refusal) {
            noteIfSent(line.id(), file, refusal);
            throw refusal;
          }
        },
        "The file is added",
        flash);
  }

  /** The page's script was refused a file: that is kept though nobody has sent the form. */
  @PostMapping("/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refused(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String sentence) {
    refused.note(CourseAddress.lesson(CourseAddress.course(courses, id), lessonId).id(), sentence);
  }

  /** The author goes on without a file that was refused. */
  @PostMapping("/refusal/removal")
  ModelAndView goOn(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    return change(
        id,
        lessonId,
        (course, line) -> refused.settle(line.id()),
        "The note is gone; no file came",
        flash);
  }

  /** Whoever sends the form without a file hears again why the last one did not come. */
  private Refusal missing(LessonId lesson, String sentence) {
    refused.note(lesson, sentence);
    return refused
        .of(lesson)
        .map(said -> new Refusal("upload.missing", said + " Choose another file."))
        .orElseGet(() -> new Refusal("upload.missing", "Choose a file first."));
  }

  private void noteIfSent(LessonId lesson, @Nullable MultipartFile file, Refusal refusal) {
    String name = file == null ? null : file.getOriginalFilename();
    if (name != null && !name.isBlank()) {
      refused.note(lesson, RefusedFiles.sentence(name, refusal.sentence()));
    }
  }

  @PostMapping("/recording/removal")
  ModelAndView removeRecording(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    return change(
        id,
        lessonId,
        (course, line) -> files.removeRecording(line.id(), course.published() && line.published()),
        "The recording is taken off",
        flash);
  }

  @PostMapping("/documents/{document}/removal")
  ModelAndView removeDocument(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String document,
      RedirectAttributes flash) {
    MediaId file = MediaId.parse(document).orElseThrow(Refusal::notFound);
    return change(
        id,
        lessonId,
        (course, line) ->
            files.removeDocument(line.id(), file, course.published() && line.published()),
        "The document is taken off",
        flash);
  }

  private ModelAndView change(
      String id,
      String lessonId,
      BiConsumer<CourseOutline, LessonOutline> work,
      String toast,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    try {
      work.accept(course, line);
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      return pages.standing(course, line, FormErrors.of("file", refusal.sentence()));
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/courses/" + course.id() + "/lessons/" + line.id()));
  }
}
