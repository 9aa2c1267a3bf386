package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.List;

/**
 * What a product begins with; it is a draft until published.
 *
 * @param slug its word in addresses: lower-case letters, digits and hyphens
 * @param price tax included; zero gives it away
 * @param parts what a bundle consists of, at least two; empty for any other product
 */
public record NewProduct(
    String slug,
    String title,
    String summary,
    Money price,
    Rate taxRate,
    String sac,
    Cover cover,
    List<Deliverable> deliverables,
    List<ProductId> parts) {

  /** The accounting code of other education services. */
  public static final String EDUCATION_SAC = "999293";

  public NewProduct {
    deliverables = List.copyOf(deliverables);
    parts = List.copyOf(parts);
  }

  /** A course taught online, with 18 % GST inside the price. */
  public static NewProduct course(
      String slug,
      String title,
      String summary,
      Money price,
      Cover cover,
      List<Deliverable> deliverables) {
    return new NewProduct(
        slug,
        title,
        summary,
        price,
        Rate.percent(18),
        EDUCATION_SAC,
        cover,
        deliverables,
        List.of());
  }

  /** Several products at one price. */
  public static NewProduct bundle(
      String slug, String title, String summary, Money price, Cover cover, List<ProductId> parts) {
    return new NewProduct(
        slug, title, summary, price, Rate.percent(18), EDUCATION_SAC, cover, List.of(), parts);
  }
}
