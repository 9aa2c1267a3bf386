package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to change a product's words and cover.
 *
 * @param course {@code true} where the product's course is to say the same
 */
public record ProductForm(
    String title, String summary, String akshar, String colour, String course) {

  private static final String STANDING = "standing";

  /** What is missing is empty. */
  public ProductForm(
      @Nullable String title,
      @Nullable String summary,
      @Nullable String akshar,
      @Nullable String colour,
      @Nullable String course) {
    this.title = text(title);
    this.summary = text(summary);
    this.akshar = text(akshar);
    this.colour = text(colour);
    this.course = text(course);
  }

  static ProductForm of(Product product) {
    return new ProductForm(
        product.title(),
        product.summary(),
        product.cover().akshar(),
        String.valueOf(product.cover().colour()),
        STANDING);
  }

  /** Whether the course says the same: as ticked, or else as it stands. */
  boolean withCourse(boolean same) {
    return course.equals(STANDING) ? same : course.equals("true");
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (title.isEmpty() || title.length() > 120) {
      problems.add(new Problem("title", "Give a title of at most 120 characters."));
    }
    if (summary.isEmpty() || summary.length() > 400) {
      problems.add(new Problem("summary", "Give a summary of at most 400 characters."));
    }
    if (akshar.isEmpty() || akshar.length() > 16) {
      problems.add(new Problem("akshar", "Write one or two letters."));
    }
    if (!colour.matches("[1-" + Cover.COLOURS + "]")) {
      problems.add(new Problem("colour", "Choose one of the six colours."));
    }
    return problems;
  }

  Cover cover() {
    return new Cover(akshar, Integer.parseInt(colour));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
  }
}
