package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.VideoView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A video with addresses that open for some hours; ask for the lesson again afterwards. */
record Video(String url, List<Caption> captions, @Nullable String poster) {

  static Video of(VideoView view) {
    return new Video(
        view.url(),
        view.captions().stream().map(c -> new Caption(c.lang(), c.label(), c.url())).toList(),
        view.poster());
  }

  /** A WebVTT track. */
  record Caption(String lang, String label, String url) {}
}
