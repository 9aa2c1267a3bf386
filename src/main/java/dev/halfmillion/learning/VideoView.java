package dev.halfmillion.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video with addresses that open for a while.
 *
 * @param url the file, MP4
 * @param captions WebVTT files in the order offered
 * @param poster the picture before it starts
 */
public record VideoView(String url, List<CaptionView> captions, @Nullable String poster) {

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
