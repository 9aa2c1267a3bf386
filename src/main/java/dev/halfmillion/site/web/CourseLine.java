package dev.halfmillion.site.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.money.MoneyFormat;

/**
 * A product as one line of a list.
 *
 * @param href its page
 * @param teacher who teaches, or empty
 * @param extent how many lessons and how long
 * @param language of the teaching, or empty
 * @param price as text
 */
public record CourseLine(
    String href,
    String title,
    String summary,
    String teacher,
    String extent,
    String language,
    String price,
    String akshar,
    int colour) {

  static CourseLine of(Offer offer) {
    var product = offer.product();
    return new CourseLine(
        "/courses/" + product.slug(),
        product.title(),
        product.summary(),
        offer.course().map(course -> course.facts().instructor().name()).orElse(""),
        Words.extent(offer.lessons()),
        offer.course().map(CourseOutline::facts).map(f -> Words.language(f.language())).orElse(""),
        MoneyFormat.plain(product.price()),
        product.cover().akshar(),
        product.cover().colour());
  }
}
