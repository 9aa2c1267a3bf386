package dev.halfmillion.learning.web.api;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Briefing;
import dev.halfmillion.learning.quizzes.Briefings;
import dev.halfmillion.learning.study.OpenLesson;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
@OpenToApps(read = Right.LEARNING_READ, write = Right.LEARNING_WRITE)
@RequestMapping("/api/v1/lessons/{id}")
class LessonsController {

  /** Long enough for most lessons; players ask again before it is over. */
  private static final Duration MEDIA_OPEN = Duration.ofHours(2);

  private final Study study;
  private final KeptCourses courses;
  private final Briefings briefings;
  private final MediaLinks links;
  private final CurrentSession session;

  LessonsController(
      Study study,
      KeptCourses courses,
      Briefings briefings,
      MediaLinks links,
      CurrentSession session) {
    this.study = study;
    this.courses = courses;
    this.briefings = briefings;
    this.links = links;
    this.session = session;
  }

  @Operation(operationId = "lesson", summary = "A lesson with its content and progress")
  @GetMapping
  LessonPage lesson(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    OpenLesson open = study.open(user, parse(id));
    SignedLinks files = links.boundTo(open.pass(user.id(), session.wayIn()), MEDIA_OPEN);
    return courses
        .content(open.line(), files)
        .map(content -> LessonPage.of(open, content, quiz(open)))
        .orElseThrow(Refusal::notFound);
  }

  private @Nullable QuizInfo quiz(OpenLesson open) {
    Briefing briefing = briefings.of(open);
    return briefing == null ? null : QuizInfo.of(briefing);
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
