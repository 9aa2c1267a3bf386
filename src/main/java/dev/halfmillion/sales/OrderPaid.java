package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money for an order has come in, or there was nothing to pay, and what it holds was granted.
 *
 * @param placedAt when the buyer ordered; attribution windows are measured to it
 * @param attributionToken how the buyer came, unread
 * @param codeTyped whether the token stands for a code that the buyer typed
 * @param coupon that made it cheaper, or null
 */
public record OrderPaid(
    OrderId orderId,
    String orderNumber,
    UserId buyer,
    Instant placedAt,
    Instant paidAt,
    List<Line> lines,
    @Nullable String attributionToken,
    String buyerEmail,
    String buyerPhone,
    boolean codeTyped,
    @Nullable UsedCoupon coupon) {

  /** An order without a coupon. */
  public OrderPaid(
      OrderId orderId,
      String orderNumber,
      UserId buyer,
      Instant placedAt,
      Instant paidAt,
      List<Line> lines,
      @Nullable String attributionToken,
      String buyerEmail,
      String buyerPhone,
      boolean codeTyped) {
    this(
        orderId,
        orderNumber,
        buyer,
        placedAt,
        paidAt,
        lines,
        attributionToken,
        buyerEmail,
        buyerPhone,
        codeTyped,
        null);
  }

  public OrderPaid {
    lines = List.copyOf(lines);
  }

  /**
   * One thing bought.
   *
   * @param gross what was paid for it, tax included
   * @param taxable the same without tax
   */
  public record Line(UUID lineId, ProductId product, String title, Money gross, Money taxable) {}
}
