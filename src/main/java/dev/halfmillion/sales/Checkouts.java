package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.net.URI;
import org.springframework.stereotype.Service;

/** The door to buying: places an order, and leads its buyer to the payment gateway. */
@Service
public class Checkouts {

  private final Placing placing;
  private final Orders orders;
  private final OrderCoupons coupons;
  private final Fulfilment fulfilment;
  private final OrderPayments payments;

  Checkouts(
      Placing placing,
      Orders orders,
      OrderCoupons coupons,
      Fulfilment fulfilment,
      OrderPayments payments) {
    this.placing = placing;
    this.orders = orders;
    this.coupons = coupons;
    this.fulfilment = fulfilment;
    this.payments = payments;
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
   * @throws Refusal when the order is paid, its coupon does not count any more ({@code coupon.…}),
   *     or the gateway does not answer
   */
  public URI pay(OrderId id) {
    Order order = orders.find(id).orElseThrow(Refusal::notFound);
    if (order.status().wasPaid()) {
      throw Refusal.conflict("checkout.paid", "This order is paid. There is nothing to pay.");
    }
    coupons.renew(id);
    return payments.open(order);
  }

  /** The buyer of an order came back from the gateway: it is asked soon whether they paid. */
  public void cameBack(Order order) {
    if (!order.status().wasPaid()) {
      payments.askSoon(order);
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

  /** Whether somebody has all that a product gives already. */
  public boolean owns(UserId user, ProductId product) {
    return fulfilment.owns(user, product);
  }
}
