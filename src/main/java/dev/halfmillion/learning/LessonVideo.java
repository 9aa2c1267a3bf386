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
 * @param chapters in order; none where it is one
 */
public record LessonVideo(
    MediaId media,
    int seconds,
    @Nullable MediaId poster,
    List<Caption> captions,
    List<Chapter> chapters) {

  public LessonVideo {
    captions = List.copyOf(captions);
    chapters = List.copyOf(chapters);
  }

  /** A recording without chapters. */
  public LessonVideo(MediaId media, int seconds, @Nullable MediaId poster, List<Caption> captions) {
    this(media, seconds, poster, captions, List.of());
  }

  /**
   * Where a recording turns to something else.
   *
   * @param seconds from its beginning
   */
  public record Chapter(int seconds, String title) {}

  /**
   * The spoken or shown words as text.
   *
   * @param lang such as {@code hi}
   * @param label the language's own name
   * @param media a WebVTT file
   */
  public record Caption(String lang, String label, MediaId media) {}
}
