package dev.halfmillion.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a lesson, with addresses that open for a while.
 *
 * @param html the text and below it the documents, safe to write unescaped; empty where there is
 *     neither
 * @param video null for an article
 * @param downloads the documents, for those who save them
 */
public record LessonContent(String html, @Nullable VideoView video, List<DownloadView> downloads) {

  public LessonContent {
    downloads = List.copyOf(downloads);
  }

  /**
   * A document with an address that opens for a while.
   *
   * @param name what people call it
   */
  public record DownloadView(String name, String url, long sizeBytes) {}
}
