package dev.halfmillion.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that anybody may see.
 *
 * @param course the product it sells, as a line
 * @param title of the lesson
 * @param place "Lesson 2 of 42, 6:40"
 * @param html its text, sanitised; empty where it has none
 * @param video its video, or null
 * @param buy the address of the checkout
 * @param others the other free lessons
 */
public record PreviewPage(
    CourseLine course,
    String title,
    String place,
    String html,
    @Nullable Video video,
    String buy,
    List<Other> others) {

  /**
   * A video.
   *
   * @param url the file
   * @param poster the picture before it starts, or null
   * @param captions in the order offered
   */
  public record Video(String url, @Nullable String poster, List<Caption> captions) {}

  /** A caption track. */
  public record Caption(String lang, String label, String url) {}

  /** Another free lesson. */
  public record Other(String title, String href, String length) {}
}
