package dev.halfmillion.sales.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the checkout form with what is known of somebody who is signed in. */
@Component
class CheckoutPrefill {

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
    if (me == null) {
      return new CheckoutForm(null, null, null, null, null, via, key, null, null, null);
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
        "",
        via,
        key,
        "",
        business.map(Business::name).orElse(""),
        business.map(b -> b.gstin().text()).orElse(""));
  }
}
