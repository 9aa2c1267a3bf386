package dev.halfmillion.sales;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.PlaceOrder.WishedCoupon;
import dev.halfmillion.sales.coupons.Claimant;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponProblem;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.Redemption;
import dev.halfmillion.sales.coupons.Redemptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders ask of coupons. */
@Component
class OrderCoupons {

  private final Coupons coupons;
  private final Redemptions redemptions;
  private final Orders orders;
  private final Transactions transactions;

  OrderCoupons(Coupons coupons, Redemptions redemptions, Orders orders, Transactions transactions) {
    this.coupons = coupons;
    this.redemptions = redemptions;
    this.orders = orders;
    this.transactions = transactions;
  }

  /**
   * A basket after what a coupon takes off.
   *
   * @throws Refusal when there is no such coupon, or it is not for what is in the basket
   */
  Priced price(Basket basket, @Nullable WishedCoupon wish) {
    if (wish == null) {
      return new Priced(basket, basket, null, false);
    }
    Coupon coupon =
        coupons
            .byCode(wish.code())
            .orElseThrow(
                () ->
                    new Refusal(
                        "coupon.unknown",
                        "Nobody has this code. Check how it is written, or remove it."));
    CouponProblem problem = Coupons.fit(coupon, basket);
    if (problem != null) {
      throw problem.refusal();
    }
    return new Priced(basket, basket.less(coupon.terms().off(basket)), coupon, wish.typed());
  }

  /** Keeps a use for an order that was just written, within its transaction. */
  void reserve(Order order, Priced priced, @Nullable String browser) {
    if (priced.coupon() != null) {
      redemptions.reserve(
          priced.coupon(),
          claimant(order, browser),
          priced.before().total().minus(priced.after().total()),
          priced.typed());
    }
  }

  /**
   * Keeps a use again where the reservation of an order has run out.
   *
   * @throws Refusal when its coupon does not count any more
   */
  void renew(OrderId id) {
    if (redemptions.of(id).isEmpty()) {
      return;
    }
    transactions.run(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          if (!order.status().wasPaid()) {
            redemptions.renew(claimant(order, orders.browser(id)));
          }
        });
  }

  /** Uses the coupon of an order whose money has come in; false when no use is left for it. */
  boolean use(Order order) {
    return redemptions.use(claimant(order, null));
  }

  /** The coupon that a paid order used. */
  Optional<UsedCoupon> of(Order order) {
    return redemptions
        .of(order.id())
        .map(r -> new UsedCoupon(r.coupon(), r.code().value(), r.typed()));
  }

  /** Whether an order can no longer be fulfilled, since its money came after its coupon's end. */
  boolean isLost(Order order) {
    return redemptions.of(order.id()).filter(r -> r.state() == Redemption.State.LOST).isPresent();
  }

  private static Claimant claimant(Order order, @Nullable String browser) {
    Buyer buyer = order.buyer();
    return Claimant.of(order.id(), buyer.id(), buyer.email(), buyer.phone(), browser);
  }

  /**
   * A basket before and after a coupon.
   *
   * @param coupon null for none
   */
  record Priced(Basket before, Basket after, @Nullable Coupon coupon, boolean typed) {}
}
