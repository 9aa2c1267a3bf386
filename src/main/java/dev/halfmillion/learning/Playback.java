package dev.halfmillion.learning;

import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.media.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recording can be played as.
 *
 * @param file as it was uploaded
 * @param sizeBytes of that file
 * @param captions in the order offered
 * @param poster the picture before it starts
 */
record Playback(MediaId file, long sizeBytes, List<Caption> captions, @Nullable MediaId poster) {

  Playback {
    captions = List.copyOf(captions);
  }
}
