package dev.halfmillion.sales.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Buyer;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.coupons.CouponCode;
import dev.halfmillion.sales.details.DetailsBook;
import dev.halfmillion.sales.details.SavedDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fills the checkout form for somebody who is signed in: with what they asked us to keep, else with
 * what their account says of them. Former orders are not used, for nobody asked for that.
 */
@Component
class CheckoutPrefill {

  /** The parameter by which a link brings a coupon; the static script copies it along. */
  private static final String COUPON = "coupon";

  private final UserDirectory people;
  private final DetailsBook details;
  private final ReferralReader referrals;

  CheckoutPrefill(UserDirectory people, DetailsBook details, ReferralReader referrals) {
    this.people = people;
    this.details = details;
    this.referrals = referrals;
  }

  CheckoutForm form(String key, @Nullable SignedInUser me, HttpServletRequest request) {
    String via = referrals.fromLink(request);
    String coupon = coupon(request);
    if (me == null || !me.proved()) {
      String name = me == null ? null : me.displayName();
      String email = me == null ? null : me.email();
      return new CheckoutForm(
          name, email, null, null, coupon, via, key, null, null, null, coupon, null);
    }
    Optional<SavedDetails> kept = details.find(me.id());
    String phone =
        kept.map(SavedDetails::phone)
            .or(() -> people.find(me.id()).map(User::phone).flatMap(MobileNumber::parse))
            .map(MobileNumber::grouped)
            .orElse("");
    Optional<Business> business = kept.map(SavedDetails::business);
    return new CheckoutForm(
        kept.map(SavedDetails::name).orElse(me.displayName()),
        me.email(),
        phone,
        kept.map(saved -> saved.state().code()).orElse(""),
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

  /** Whether somebody's details are kept already. */
  boolean keeps(@Nullable SignedInUser me) {
    return me != null && details.find(me.id()).isPresent();
  }

  /** Keeps what a buyer typed: at once, or once the order has made them somebody. */
  void keep(Order order, @Nullable SignedInUser me) {
    if (me == null) {
      details.wish(order.id());
      return;
    }
    Buyer buyer = order.buyer();
    MobileNumber.parse(buyer.phone())
        .ifPresent(
            phone ->
                details.keep(
                    me.id(),
                    new SavedDetails(buyer.name(), phone, buyer.state(), buyer.business())));
  }
}
