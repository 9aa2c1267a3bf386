package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.LessonLength;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.editing.RefusedFiles;
import dev.halfmillion.learning.web.LessonEditorPage.FileLine;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.ui.SizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a lesson in the back office: its words, its files. */
@Component
class LessonPages {

  private final CourseAuthoring authoring;
  private final RefusedFiles refused;
  private final MediaLibrary library;
  private final RecordingPanels panels;

  LessonPages(
      CourseAuthoring authoring,
      RefusedFiles refused,
      MediaLibrary library,
      RecordingPanels panels) {
    this.panels = panels;
    this.authoring = authoring;
    this.refused = refused;
    this.library = library;
  }

  /** With what stands. */
  ModelAndView standing(CourseOutline course, LessonOutline line, FormErrors errors) {
    return standing(course, line, errors, null);
  }

  /** With what stands, and chapters as they were typed; null for those that stand. */
  ModelAndView standing(
      CourseOutline course, LessonOutline line, FormErrors errors, @Nullable String chapters) {
    LessonForm form = LessonForm.of(authoring.lesson(line.id()), line);
    return page(course, line, form, errors, chapters);
  }

  /** With what was typed. */
  ModelAndView page(CourseOutline course, LessonOutline line, LessonForm form, FormErrors errors) {
    return page(course, line, form, errors, null);
  }

  private ModelAndView page(
      CourseOutline course,
      LessonOutline line,
      LessonForm form,
      FormErrors errors,
      @Nullable String chapters) {
    Lesson lesson = authoring.lesson(line.id());
    String back = "/admin/courses/" + course.id();
    String address = back + "/lessons/" + line.id();
    LessonEditorPage page =
        new LessonEditorPage(
            address,
            back,
            course.facts().title(),
            form,
            errors,
            course.published(),
            line.kind() == LessonKind.QUIZ,
            refused.of(line.id()).orElse(""),
            lines(lesson, address),
            panels.of(lesson, address, chapters));
    HttpStatus status =
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("learning/courses/lesson", Map.of("page", page), status);
  }

  private List<FileLine> lines(Lesson lesson, String address) {
    List<FileLine> lines = new ArrayList<>();
    LessonVideo recording = lesson.video();
    if (recording != null) {
      String length = LessonLength.clock(recording.seconds());
      library
          .describe(recording.media())
          .map(file -> line(file, "Recording, " + length, address + "/recording/removal"))
          .ifPresent(lines::add);
    }
    lesson.documents().stream()
        .flatMap(id -> library.describe(id).stream())
        .forEach(
            file -> lines.add(line(file, "PDF", address + "/documents/" + file.id() + "/removal")));
    return lines;
  }

  private static FileLine line(MediaAsset file, String what, String removal) {
    return new FileLine(file.fileName(), what + ", " + SizeText.of(file.size()), removal);
  }
}
