package dev.halfmillion.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param headline its lines
 * @param hindi a line below it in Hindi; empty for none
 * @param lead may be empty
 * @param promise what is said below the buttons; may be empty
 * @param courses everything on sale
 * @param freeLesson the address of a lesson anybody may see, or null
 * @param promotion the offer of these days, or null
 * @param blocks what stands below, in its order
 */
public record HomePage(
    List<String> headline,
    String hindi,
    String lead,
    String promise,
    List<CourseLine> courses,
    @Nullable String freeLesson,
    @Nullable Promotion promotion,
    List<HomeBlock> blocks) {

  public HomePage {
    headline = List.copyOf(headline);
    courses = List.copyOf(courses);
    blocks = List.copyOf(blocks);
  }

  /** The covers of the head, three at most. */
  public List<CourseLine> window() {
    return courses.subList(0, Math.min(3, courses.size()));
  }

  /** The first of the list. */
  public List<CourseLine> few() {
    return courses.subList(0, Math.min(6, courses.size()));
  }

  /** Whether the page ends with the band about sharing, which the foot adjoins. */
  public boolean endsWithBand() {
    return !blocks.isEmpty() && blocks.getLast().earning() != null;
  }
}
