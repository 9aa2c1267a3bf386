package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asked by the reconciliation what became of captured payments above: orders, journals of sales,
 * grants, attribution. Implemented by whoever sees all of it.
 */
public interface SaleChecks {

  /** What is wrong with the orders of payments that paid them; asked for at most 1,000 at once. */
  List<Finding> findings(List<Sold> payments);

  /**
   * Has what is missing done once more; what was done already is not done twice.
   *
   * @param wrong {@link Wrong#NO_GRANT} or {@link Wrong#NO_COMMISSION}
   * @param by who has it done
   * @throws dev.halfmillion.platform.Refusal when the order is not paid any more
   */
  void mend(Wrong wrong, UUID orderId, UserId by);

  /** What can be wrong. */
  enum Wrong {
    /** The order is not paid although its payment is booked as having paid it. */
    NOT_PAID,
    /** The journal of the sale is missing, or has another amount on the gateway's account. */
    JOURNAL,
    /** Nothing was ever granted for it, though it holds something. */
    NO_GRANT,
    /** Nobody decided who sent its buyer, or whoever won has no commission for it. */
    NO_COMMISSION
  }

  /**
   * A captured payment that paid an order.
   *
   * @param orderId the order
   * @param gateway who captured it
   * @param amount what was paid
   */
  record Sold(UUID orderId, String gateway, Money amount) {}

  /**
   * Something wrong.
   *
   * @param ours the amount found where the payment's was expected; null if nothing was found
   */
  record Finding(Wrong wrong, UUID orderId, @Nullable Money ours) {}
}
