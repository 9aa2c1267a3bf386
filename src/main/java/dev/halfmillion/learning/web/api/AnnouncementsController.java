package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a course's people announce. */
@RestController
@OpenToApps(read = Right.LEARNING_READ)
@RequestMapping("/api/v1/courses/{id}/announcements")
class AnnouncementsController {

  private final Announcements announcements;

  AnnouncementsController(Announcements announcements) {
    this.announcements = announcements;
  }

  @Operation(operationId = "announcements", summary = "What is announced in a course, newest first")
  @GetMapping
  AnnouncementsPage of(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    CourseId course = CourseId.parse(id).orElseThrow(Refusal::notFound);
    Asked asked = Asked.of(after, limit);
    List<Announcement> found =
        announcements.published(user, course, asked.after(AnnouncementId::parse), asked.oneMore());
    return new AnnouncementsPage(
        asked.shown(found).stream().map(Announced::of).toList(),
        asked.next(found, told -> told.id().toString()));
  }
}
