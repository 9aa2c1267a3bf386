package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.sales.CouponId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lower prices on some products, or a coupon, between two moments.
 *
 * @param words ready copy for affiliates; {@code {link}} in it becomes the link of each, {@code
 *     {code}} the code of the coupon
 * @param starts the first moment at which it counts
 * @param ends the first moment at which it counts no more; equal to the start where it was called
 *     off before it began
 * @param plannedEnd when it was to end
 * @param published when its prices were set; null for a draft
 * @param announced when affiliates were told; null before
 * @param items its products with their prices; none where it has a coupon
 * @param coupon what makes orders cheaper meanwhile, or null
 */
public record Offer(
    OfferId id,
    String title,
    String words,
    Instant starts,
    Instant ends,
    Instant plannedEnd,
    @Nullable Instant published,
    @Nullable Instant announced,
    List<Item> items,
    @Nullable Code coupon) {

  public Offer {
    items = List.copyOf(items);
  }

  /** The same offer with these products. */
  Offer with(List<Item> products) {
    return new Offer(
        id, title, words, starts, ends, plannedEnd, published, announced, products, coupon);
  }

  /**
   * A product in it.
   *
   * @param price what it costs meanwhile, tax included
   * @param salePrice the catalog's sale price; null for a draft
   */
  public record Item(ProductId product, Money price, @Nullable UUID salePrice) {}

  /** A coupon and the word by which it is used. */
  public record Code(CouponId id, String text) {}

  /** Where it stands at a moment. */
  public Phase at(Instant moment) {
    if (published == null) {
      return Phase.DRAFT;
    }
    if (!starts.isBefore(ends)) {
      return Phase.CALLED_OFF;
    }
    if (moment.isBefore(starts)) {
      return Phase.SCHEDULED;
    }
    return moment.isBefore(ends) ? Phase.RUNNING : Phase.OVER;
  }

  /** Whether affiliates were told of it. */
  public boolean isAnnounced() {
    return announced != null;
  }

  /** The stages of an offer. */
  public enum Phase {
    DRAFT,
    SCHEDULED,
    RUNNING,
    OVER,
    CALLED_OFF;

    /** Whether its prices count or are going to. */
    public boolean open() {
      return this == SCHEDULED || this == RUNNING;
    }
  }
}
