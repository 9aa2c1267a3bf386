package dev.halfmillion.learning;

import dev.halfmillion.media.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson's video.
 *
 * @param media the file
 * @param seconds its length, rounded up
 * @param poster the picture before it starts
 * @param captions in the order offered
 */
public record LessonVideo(
    MediaId media, int seconds, @Nullable MediaId poster, List<Caption> captions) {

  public LessonVideo {
    captions = List.copyOf(captions);
  }

  /**
   * The spoken or shown words as text.
   *
   * @param lang such as {@code hi}
   * @param label the language's own name
   * @param media a WebVTT file
   */
  public record Caption(String lang, String label, MediaId media) {}
}
