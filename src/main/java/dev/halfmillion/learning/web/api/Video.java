package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.VideoView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording with addresses that open for a while, and only as long as this person may study the
 * course; ask for the lesson again before they run out.
 */
record Video(
    String url,
    @Schema(description = "Of the file at url, in bytes") long sizeBytes,
    List<Caption> captions,
    @Nullable String poster,
    @Schema(description = "When the addresses run out") Instant urlExpiresAt) {

  static Video of(VideoView view) {
    return new Video(
        view.url(),
        view.sizeBytes(),
        view.captions().stream().map(c -> new Caption(c.lang(), c.label(), c.url())).toList(),
        view.poster(),
        view.urlExpiresAt());
  }

  /** A WebVTT track. */
  record Caption(String lang, String label, String url) {}
}
