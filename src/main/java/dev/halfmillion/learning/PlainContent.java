package dev.halfmillion.learning;

import dev.halfmillion.media.MediaAsset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a lesson, the same for everybody: files are named and get their addresses for each
 * person anew.
 *
 * @param html the text, safe to write unescaped, with pictures under their names
 * @param documents the PDF files below the text
 * @param playback null for an article
 */
record PlainContent(String html, List<MediaAsset> documents, @Nullable Playback playback) {

  PlainContent {
    documents = List.copyOf(documents);
  }
}
