package dev.halfmillion.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param courses everything on sale
 * @param freeLesson the address of a lesson anybody may see, or null
 * @param promotion the offer of these days, or null
 * @param earning what sharing the first course earns, or null
 */
public record HomePage(
    List<CourseLine> courses,
    @Nullable String freeLesson,
    @Nullable Promotion promotion,
    @Nullable Earning earning) {

  /** The covers of the head, three at most. */
  public List<CourseLine> window() {
    return courses.subList(0, Math.min(3, courses.size()));
  }

  /** The first of the list. */
  public List<CourseLine> few() {
    return courses.subList(0, Math.min(6, courses.size()));
  }
}
