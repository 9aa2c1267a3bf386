package dev.halfmillion.sales.offers.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer that is being written.
 *
 * @param id its outside identifier; empty for a new one
 * @param kind prices or coupon
 * @param code of the coupon, as typed
 * @param products everything that can be in it
 * @param losses what its prices would lose, to be agreed to before it is published
 */
public record OfferFormPage(
    String id,
    String title,
    String words,
    String starts,
    String ends,
    String kind,
    String code,
    List<Line> products,
    List<Loss> losses,
    List<Problem> problems) {

  public OfferFormPage {
    products = List.copyOf(products);
    losses = List.copyOf(losses);
    problems = List.copyOf(problems);
  }

  /** Where the form is sent. */
  public String action() {
    return id.isEmpty() ? "/admin/offers" : "/admin/offers/" + id;
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * A product that can be in it.
   *
   * @param field the name of its field
   * @param price as typed; empty means it is not in it
   * @param kept what is kept of one sale at that price, or empty
   */
  public record Line(String field, String title, String list, String price, String kept) {}

  /** A product that would lose money, or the sale on which the coupon costs most. */
  public record Loss(String title, Sum worked, String label) {}
}
