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
    List<Chapter> chapters,
    @Nullable String poster,
    @Schema(description = "The sound alone, where there is such a file") @Nullable String audioUrl,
    @Nullable Long audioSizeBytes,
    @Schema(description = "The same in fewer bytes") List<Rendition> renditions,
    @Schema(description = "When the addresses run out") Instant urlExpiresAt) {

  static Video of(VideoView view) {
    VideoView.VersionView audio = view.audio();
    return new Video(
        view.url(),
        view.sizeBytes(),
        view.captions().stream().map(c -> new Caption(c.lang(), c.label(), c.url())).toList(),
        view.chapters().stream().map(c -> new Chapter(c.seconds(), c.title())).toList(),
        view.poster(),
        audio == null ? null : audio.url(),
        audio == null ? null : audio.sizeBytes(),
        view.renditions().stream()
            .map(r -> new Rendition(r.label(), r.url(), r.sizeBytes()))
            .toList(),
        view.urlExpiresAt());
  }

  /** Where the recording turns to something else. */
  record Chapter(int seconds, String title) {}

  /** The recording with a smaller picture. */
  record Rendition(
      @Schema(description = "Such as 360p") String label, String url, long sizeBytes) {}

  /** A WebVTT track. */
  record Caption(String lang, String label, String url) {}
}
