package dev.halfmillion.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is cheaper for some days, by price or by coupon; the sales module answers. */
public interface RunningOffers {

  /** The offers that count now, the next to end first. */
  List<RunningOffer> now();

  /** When the next offer with a coupon begins or ends after a moment; empty where none is known. */
  Optional<Instant> nextMoment(Instant now);

  /**
   * An offer that counts now.
   *
   * @param ends the first moment at which it counts no more
   * @param products what it is about; empty for everything, where it has a coupon
   * @param coupon by which it makes them cheaper; null where their prices are lower
   */
  record RunningOffer(String title, Instant ends, List<ProductId> products, @Nullable Code coupon) {

    public RunningOffer {
      products = List.copyOf(products);
    }

    /** Whether it makes a product cheaper for whoever has its code. */
    public boolean couponFor(ProductId product) {
      return coupon != null && (products.isEmpty() || products.contains(product));
    }
  }

  /**
   * A coupon that anybody may use.
   *
   * @param text what buyers type
   * @param takesOff as in {@code ₹300 off}
   */
  record Code(String text, String takesOff) {}
}
