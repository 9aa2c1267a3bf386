package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** The door to buying: places an order, and leads its buyer to the payment gateway. */
@Service
public class Checkouts {

  /** How long an order that is not paid keeps its price. */
  public static final Duration OPEN_FOR = Duration.ofDays(3);

  private final Placing placing;
  private final Orders orders;
  private final OrderCoupons coupons;
  private final Fulfilment fulfilment;
  private final OrderPayments payments;
  private final BusinessClock clock;

  Checkouts(
      Placing placing,
      Orders orders,
      OrderCoupons coupons,
      Fulfilment fulfilment,
      OrderPayments payments,
      BusinessClock clock) {
    this.placing = placing;
    this.orders = orders;
    this.coupons = coupons;
    this.fulfilment = fulfilment;
    this.payments = payments;
    this.clock = clock;
  }

  /**
   * Writes the order down at the present prices. The same form sent again answers the order it made
   * the first time. An order of nothing is paid at once, and needs no gateway.
   *
   * @throws Refusal when a product is not for sale or the buyer owns it already
   */
  public Order place(PlaceOrder wish) {
    return placing.place(wish);
  }

  /**
   * The gateway's page for an order that is not paid. Call it outside any transaction. Where the
   * order's coupon is no longer kept for it, it is reserved again.
   *
   * @throws Refusal when the order is paid, too old to keep its price ({@code checkout.too-old}),
   *     of things the buyer has by now, its coupon does not count any more ({@code coupon.…}), or
   *     the gateway does not answer
   */
  public URI pay(OrderId id) {
    Order order = orders.find(id).orElseThrow(Refusal::notFound);
    if (order.status().wasPaid()) {
      throw Refusal.conflict("checkout.paid", "This order is paid. There is nothing to pay.");
    }
    requireStillWanted(order);
    coupons.renew(id);
    return payments.open(order);
  }

  private void requireStillWanted(Order order) {
    if (order.placedAt().plus(OPEN_FOR).isBefore(clock.instant())) {
      throw Refusal.conflict(
          "checkout.too-old",
          "This order is more than 3 days old, so it keeps its price no longer. Nothing was"
              + " charged. Please order anew.");
    }
    UserId buyer = order.buyer().id();
    if (buyer != null && order.lines().stream().allMatch(l -> owns(buyer, l.product()))) {
      throw Refusal.conflict(
          "checkout.owned", "You own this already. There is nothing to pay for.");
    }
  }

  /** The buyer of an order came back from the gateway: it is asked soon whether they paid. */
  public void cameBack(Order order) {
    if (!order.status().wasPaid()) {
      payments.askSoon(order);
    }
  }

  /**
   * The gateway's page sent the buyer of an order away as one who has not paid. The gateway is
   * asked soon all the same, and what it tells counts more.
   */
  public void leftUnpaid(Order order) {
    if (!order.status().wasPaid()) {
      payments.leftUnpaid(order);
    }
  }

  /** Where an order stands, as its buyer should hear it. */
  public OrderPhase phase(Order order) {
    return payments.phase(order);
  }

  /** Where what an order holds can be bought anew. */
  public String anew(Order order) {
    return placing.anew(order);
  }

  /** Where the buyer of a paid order begins: the first lesson, or their files. */
  public String firstStep(Order order) {
    return placing.firstStep(order);
  }

  /** Whether somebody has all that a product gives already. */
  public boolean owns(UserId user, ProductId product) {
    return fulfilment.owns(user, product);
  }
}
