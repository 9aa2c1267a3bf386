package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a coupon is made or changed.
 *
 * @param href the coupon's page, or the list for a new one
 * @param action where the form is sent
 * @param code of the coupon that is changed, or empty
 * @param products what it can be for
 * @param loss what a sale with it loses and has to be agreed to, or null
 */
public record CouponFormPage(
    String href,
    String action,
    String code,
    CouponForm form,
    List<Option> products,
    List<Problem> problems,
    @Nullable Loss loss) {

  public CouponFormPage {
    products = List.copyOf(products);
    problems = List.copyOf(problems);
  }

  /** Whether a new one is made. */
  public boolean isNew() {
    return code.isEmpty();
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
   * A sale that loses money.
   *
   * @param label the sentence to agree to
   */
  public record Loss(Sum worked, String label) {}
}
