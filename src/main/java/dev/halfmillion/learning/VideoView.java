package dev.halfmillion.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video with addresses that open for a while.
 *
 * @param url the file as it was uploaded
 * @param sizeBytes of that file
 * @param captions WebVTT files in the order offered
 * @param poster the picture before it starts
 * @param urlExpiresAt when its addresses run out
 */
public record VideoView(
    String url,
    long sizeBytes,
    List<CaptionView> captions,
    @Nullable String poster,
    Instant urlExpiresAt) {

  public VideoView {
    captions = List.copyOf(captions);
  }

  /**
   * A caption track.
   *
   * @param lang such as {@code hi}
   * @param label the language's own name
   * @param url the file
   */
  public record CaptionView(String lang, String label, String url) {}
}
