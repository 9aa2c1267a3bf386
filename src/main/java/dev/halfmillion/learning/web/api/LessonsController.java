package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonViews;
import dev.halfmillion.learning.VideoView;
import dev.halfmillion.learning.study.OpenLesson;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lessons and the progress in them. */
@RestController
@RequestMapping("/api/v1/lessons/{id}")
class LessonsController {

  /** Long enough for a video paused over an evening. */
  private static final Duration MEDIA_OPEN = Duration.ofHours(12);

  private final Study study;
  private final LessonViews views;

  LessonsController(Study study, LessonViews views) {
    this.study = study;
    this.views = views;
  }

  @Operation(operationId = "lesson", summary = "A lesson with its content and progress")
  @GetMapping
  LessonPage lesson(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    OpenLesson open = study.open(user, parse(id));
    VideoView video = views.video(open.lesson(), MEDIA_OPEN);
    return LessonPage.of(
        open, views.html(open.lesson(), MEDIA_OPEN), video == null ? null : Video.of(video));
  }

  @Operation(operationId = "saveProgress", summary = "Adds what a device played")
  @PutMapping("/progress")
  Saved report(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestBody Watched watched) {
    return Saved.of(study.report(user, parse(id), watched.report()));
  }

  @Operation(operationId = "complete", summary = "Marks the lesson as complete")
  @PutMapping("/completion")
  Saved complete(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    return Saved.of(study.mark(user, parse(id), true));
  }

  @Operation(operationId = "undoCompletion", summary = "Takes the mark back")
  @DeleteMapping("/completion")
  Saved undo(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    return Saved.of(study.mark(user, parse(id), false));
  }

  private static LessonId parse(String id) {
    return LessonId.parse(id).orElseThrow(Refusal::notFound);
  }
}
