package dev.halfmillion.site.web;

import dev.halfmillion.site.SalesPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sales page of one product.
 *
 * @param line the facts that its line in a list has too
 * @param promise the sentence under the title
 * @param tax how much tax the price holds, as a sentence
 * @param priceNote what stands beside the price: "GST included"; empty for nothing
 * @param document what comes with the order, in a few words
 * @param offer the title of the offer that lowers the price, or empty
 * @param coupon by which it is cheaper, or null
 * @param buy the address of its checkout
 * @param free how many lessons anybody may see
 * @param freeLesson the address of the first of them, or null
 * @param outcomes what one can do afterwards
 * @param lessons how many there are
 * @param sections the curriculum
 * @param teachers who teaches, in order; empty for a bundle and for files
 * @param questions what people ask
 * @param bundle what a bundle consists of; empty for any other product
 * @param saving what its buyer saves, or null
 * @param earning what sharing it earns, or null
 */
public record CoursePage(
    CourseLine line,
    String promise,
    String tax,
    String priceNote,
    String document,
    String offer,
    @Nullable CouponNote coupon,
    String buy,
    int free,
    @Nullable String freeLesson,
    List<String> outcomes,
    int lessons,
    List<Section> sections,
    List<Teacher> teachers,
    List<SalesPage.Question> questions,
    List<Part> bundle,
    @Nullable Saving saving,
    @Nullable Earning earning) {

  /**
   * A part of a bundle.
   *
   * @param href its own page, or null where it is not on sale alone
   * @param price its list price
   */
  public record Part(String title, String summary, @Nullable String href, String price) {}

  /**
   * What the buyer of a bundle saves, by list prices.
   *
   * @param apart what its parts cost apart
   */
  public record Saving(String apart, String price, String saved) {}

  /** A section of the curriculum. */
  public record Section(int number, String title, String extent, List<Lesson> lessons) {}

  /**
   * A lesson of the curriculum.
   *
   * @param video whether it is watched, not read
   * @param length as text
   * @param preview its address if anybody may see it, else null
   */
  public record Lesson(String title, boolean video, String length, @Nullable String preview) {}

  /** Who teaches. */
  public record Teacher(String name, String initials, String line) {}
}
