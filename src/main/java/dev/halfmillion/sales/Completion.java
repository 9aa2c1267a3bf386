package dev.halfmillion.sales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an order becomes once nothing is left to pay, in the transaction that settles it: its buyer
 * a user, the goods granted, the sale announced and, because its counter is the busiest lock, the
 * invoice number last.
 */
@Component
class Completion {

  private final Orders orders;
  private final Buyers buyers;
  private final Fulfilment fulfilment;
  private final FreeClaims claims;
  private final OrderCoupons coupons;
  private final Invoicing invoicing;
  private final ApplicationEventPublisher events;

  Completion(
      Orders orders,
      Buyers buyers,
      Fulfilment fulfilment,
      FreeClaims claims,
      OrderCoupons coupons,
      Invoicing invoicing,
      ApplicationEventPublisher events) {
    this.orders = orders;
    this.buyers = buyers;
    this.fulfilment = fulfilment;
    this.claims = claims;
    this.coupons = coupons;
    this.invoicing = invoicing;
    this.events = events;
  }

  /** Marks a placed order paid by its buyer. The caller holds the order's row. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Order pay(Order placed, Instant at) {
    Order order = buyers.pay(placed, at);
    orders.update(order);
    return order;
  }

  /**
   * Delivers and announces a paid order. An order of nothing has no invoice, since the law asks for
   * none and its number would say nothing; its receipt is the mail and the order's page.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deliver(Order order) {
    PaidOrder paid = PaidOrder.of(order);
    fulfilment.grant(order.isFree() ? claims.fresh(paid) : paid);
    announce(order);
    if (!order.isFree()) {
      invoicing.invoice(order);
    }
  }

  /** Tells the others that an order is paid; told twice, they do nothing twice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(Order order) {
    events.publishEvent(announcement(order, coupons.of(order).orElse(null)));
  }

  private static OrderPaid announcement(Order order, @Nullable UsedCoupon coupon) {
    List<OrderPaid.Line> lines =
        order.lines().stream()
            .map(
                l ->
                    new OrderPaid.Line(
                        l.id(), l.product(), l.title(), l.gross(), l.price().taxable()))
            .toList();
    return new OrderPaid(
        order.id(),
        order.number(),
        order.buyer().requireId(),
        order.placedAt(),
        order.requirePaidAt(),
        lines,
        order.attribution().token(),
        order.buyer().email(),
        order.buyer().phone(),
        order.attribution().codeTyped(),
        coupon);
  }
}
