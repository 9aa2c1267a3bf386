package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.announcements.Announcement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What a course's people announced. */
@Schema(name = "Announcement")
record Announced(
    String id,
    String title,
    @Schema(description = "The text, already made safe") String html,
    Instant publishedAt,
    @Schema(description = "The name of who announced it") String author) {

  static Announced of(Announcement told) {
    return new Announced(
        told.id().toString(), told.title(), told.html(), told.publishAt(), told.authorName());
  }
}
