package dev.halfmillion.sales.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.coupons.CouponCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the checkout form with what is known of somebody who is signed in. */
@Component
class CheckoutPrefill {

  /** The parameter by which a link brings a coupon; the static script copies it along. */
  private static final String COUPON = "coupon";

  private final UserDirectory people;
  private final OrderBook orders;
  private final ReferralReader referrals;

  CheckoutPrefill(UserDirectory people, OrderBook orders, ReferralReader referrals) {
    this.people = people;
    this.orders = orders;
    this.referrals = referrals;
  }

  CheckoutForm form(String key, @Nullable SignedInUser me, HttpServletRequest request) {
    String via = referrals.fromLink(request);
    String coupon = coupon(request);
    if (me == null) {
      return new CheckoutForm(
          null, null, null, null, coupon, via, key, null, null, null, coupon, null);
    }
    List<Order> before = orders.ofBuyer(me.id());
    Optional<Order> last = before.stream().findFirst();
    String phone =
        people
            .find(me.id())
            .map(User::phone)
            .or(() -> last.map(order -> order.buyer().phone()))
            .flatMap(MobileNumber::parse)
            .map(MobileNumber::grouped)
            .orElse("");
    String state = last.map(order -> order.buyer().state().code()).orElse("");
    Optional<Business> business = last.map(order -> order.buyer().business());
    return new CheckoutForm(
        me.displayName(),
        me.email(),
        phone,
        state,
        coupon,
        via,
        key,
        "",
        business.map(Business::name).orElse(""),
        business.map(b -> b.gstin().text()).orElse(""),
        coupon,
        null);
  }

  /** The code that the link brought, in its normal form; empty for none or nonsense. */
  private static String coupon(HttpServletRequest request) {
    String brought = request.getParameter(COUPON);
    return brought == null ? "" : CouponCode.parse(brought).map(CouponCode::value).orElse("");
  }
}
