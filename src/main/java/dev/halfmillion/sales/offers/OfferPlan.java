package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.CouponId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is to be.
 *
 * @param title at most 80 characters
 * @param words ready copy for affiliates, at most 1,000 characters
 * @param prices what each of its products costs meanwhile, in order; none where there is a coupon
 * @param coupon what makes orders cheaper meanwhile; null where products have prices
 */
public record OfferPlan(
    String title,
    String words,
    Instant starts,
    Instant ends,
    Map<ProductId, Money> prices,
    @Nullable CouponId coupon) {

  /** Checks what can be checked of a plan alone. */
  public OfferPlan {
    prices = new LinkedHashMap<>(prices);
    requireTexts(title, words);
    if (prices.isEmpty() && coupon == null) {
      throw new Refusal("offer.products", "Give at least one product a price.");
    }
    if (!prices.isEmpty() && coupon != null) {
      throw new Refusal("offer.products", "Choose either lower prices or a coupon.");
    }
    if (!starts.isBefore(ends)) {
      throw new Refusal("offer.end", "Let it end later than it begins.");
    }
  }

  /** A plan of lower prices. */
  public OfferPlan(
      String title, String words, Instant starts, Instant ends, Map<ProductId, Money> prices) {
    this(title, words, starts, ends, prices, null);
  }

  /** A plan with a coupon. */
  public OfferPlan(String title, String words, Instant starts, Instant ends, CouponId coupon) {
    this(title, words, starts, ends, Map.of(), coupon);
  }

  static void requireTexts(String title, String words) {
    if (title.isBlank() || title.length() > 80) {
      throw new Refusal("offer.title", "Give a title of at most 80 characters.");
    }
    if (words.isBlank() || words.length() > 1_000) {
      throw new Refusal("offer.words", "Give words of at most 1,000 characters.");
    }
  }
}
