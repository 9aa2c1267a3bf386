package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.editing.LessonFiles;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.uploads.FormFiles;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final LessonPages pages;

  LessonFilesController(Courses courses, FormFiles sent, LessonFiles files, LessonPages pages) {
    this.courses = courses;
    this.sent = sent;
    this.files = files;
    this.pages = pages;
  }

  @PostMapping("/files")
  ModelAndView add(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String upload,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    return change(
        id,
        lessonId,
        line -> {
          Upload arrived =
              sent.read(me.id(), upload, file)
                  .orElseThrow(() -> new Refusal("upload.missing", "Choose a file first."));
          files.add(line.id(), arrived);
        },
        "The file is added",
        flash);
  }

  @PostMapping("/recording/removal")
  ModelAndView removeRecording(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    return change(
        id,
        lessonId,
        line -> files.removeRecording(line.id(), line.published()),
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
        line -> files.removeDocument(line.id(), file, line.published()),
        "The document is taken off",
        flash);
  }

  private ModelAndView change(
      String id,
      String lessonId,
      java.util.function.Consumer<LessonOutline> work,
      String toast,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonOutline line = CourseAddress.lesson(course, lessonId);
    try {
      work.accept(line);
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
