package dev.halfmillion.site.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.ui.PriceTag;
import org.jspecify.annotations.Nullable;

/**
 * A product as one line of a list.
 *
 * @param href its page
 * @param teacher who teaches, in a few words, or empty
 * @param extent how many lessons and how long
 * @param language of the teaching, or empty
 * @param tag its price
 * @param photo its picture; null where its cover is drawn
 */
public record CourseLine(
    String href,
    String title,
    String summary,
    String teacher,
    String extent,
    String language,
    PriceTag tag,
    String akshar,
    int colour,
    @Nullable PictureId photo) {

  /** The address of its picture at about this width; null where its cover is drawn. */
  public @Nullable String picture(int width) {
    return photo == null ? null : photo.path(width);
  }

  /** What it costs now, as text. */
  public String price() {
    return tag.price();
  }

  private static String extent(Offer offer) {
    if (!offer.lessons().isEmpty()) {
      return Words.extent(offer.lessons());
    }
    int files = offer.product().deliverables().size();
    return files == 1 ? "1 file to download" : files + " files to download";
  }

  /** What the button says that leads to the checkout. */
  public String buyWords() {
    return free() ? "Get it free" : "Buy for " + price();
  }

  /** Whether it costs nothing. */
  public boolean free() {
    return tag.price().equals("Free");
  }

  static CourseLine of(Offer offer, PriceTag tag) {
    var product = offer.product();
    return new CourseLine(
        "/courses/" + product.slug(),
        product.title(),
        product.summary(),
        offer.course().map(course -> Words.names(course.instructors())).orElse(""),
        extent(offer),
        offer.course().map(CourseOutline::facts).map(f -> Words.language(f.language())).orElse(""),
        tag,
        product.cover().akshar(),
        product.cover().colour(),
        product.cover().picture());
  }
}
