package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Nobody pays more than their page showed without having seen it. What the page showed is only
 * compared, never charged; where less is asked now, less is charged.
 */
public final class PriceRose {

  private static final String CODE = "checkout.price-rose";

  private PriceRose() {}

  static void refuse(@Nullable Money shown, Money asked) {
    if (shown != null && asked.compareTo(shown) > 0) {
      throw new Refusal(
          CODE,
          "The price has changed since you opened this page: it is %s now."
              .formatted(MoneyFormat.full(asked)));
    }
  }

  /** Whether an order was refused for that. */
  public static boolean is(Refusal refusal) {
    return refusal.code().equals(CODE);
  }
}
