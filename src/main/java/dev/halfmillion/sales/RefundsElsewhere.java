package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.RefundFound;
import dev.halfmillion.platform.BusinessClock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down refunds that somebody made at the gateway itself, spread over what is left. */
@Component
class RefundsElsewhere implements RefundFound {

  private final Orders orders;
  private final Refunds refunds;
  private final RefundRows rows;
  private final BusinessClock clock;

  RefundsElsewhere(Orders orders, Refunds refunds, RefundRows rows, BusinessClock clock) {
    this.orders = orders;
    this.refunds = refunds;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> found(UUID orderId, Money amount, String reason) {
    Order order = orders.lock(new OrderId(orderId)).orElseThrow();
    Money left = refunds.refundable(order);
    if (!left.currency().equals(amount.currency()) || left.compareTo(amount) < 0) {
      return Optional.empty();
    }
    Refund refund =
        Refund.of(
            order.id(),
            RefundStatus.REQUESTED,
            RefundDraft.of(amount, reason),
            RefundOrigin.GATEWAY,
            null,
            clock.instant());
    rows.insert(refund, RefundFigures.spread(amount, refunds.left(order)), null);
    return Optional.of(refund.cause());
  }
}
