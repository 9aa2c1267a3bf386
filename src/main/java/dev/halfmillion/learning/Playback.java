package dev.halfmillion.learning;

import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recording can be played as.
 *
 * @param file as it was uploaded
 * @param sizeBytes of that file
 * @param captions in the order offered
 * @param chapters in order
 * @param poster the picture before it starts
 * @param audio the sound alone; null while there is none
 * @param small with a small picture; null while there is none
 */
record Playback(
    MediaId file,
    long sizeBytes,
    List<Caption> captions,
    List<Chapter> chapters,
    @Nullable MediaId poster,
    @Nullable MediaAsset audio,
    @Nullable MediaAsset small) {

  Playback {
    captions = List.copyOf(captions);
    chapters = List.copyOf(chapters);
  }
}
