package dev.halfmillion.learning;

import dev.halfmillion.learning.LessonVideo.Chapter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video with addresses that open for a while.
 *
 * @param url the file as it was uploaded
 * @param sizeBytes of that file
 * @param captions WebVTT files in the order offered
 * @param chapters in order
 * @param poster the picture before it starts
 * @param audio the sound alone; null while there is none
 * @param renditions the same in fewer bytes
 * @param urlExpiresAt when its addresses run out
 */
public record VideoView(
    String url,
    long sizeBytes,
    List<CaptionView> captions,
    List<Chapter> chapters,
    @Nullable String poster,
    @Nullable VersionView audio,
    List<VersionView> renditions,
    Instant urlExpiresAt) {

  public VideoView {
    captions = List.copyOf(captions);
    chapters = List.copyOf(chapters);
    renditions = List.copyOf(renditions);
  }

  /**
   * The recording in fewer bytes.
   *
   * @param label such as {@code 360p}
   */
  public record VersionView(String label, String url, long sizeBytes) {}

  /**
   * A caption track.
   *
   * @param lang such as {@code hi}
   * @param label the language's own name
   * @param url the file
   */
  public record CaptionView(String lang, String label, String url) {}
}
