package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Basket;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.PlaceOrder.WishedCoupon;
import dev.halfmillion.sales.coupons.Claimant;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponProblem;
import dev.halfmillion.sales.coupons.Coupons;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the one field for a code: a coupon first, then the code of an affiliate. */
@Component
class CheckoutCodes {

  static final String FIELD = "code";

  private static final int LONGEST = 40;

  private final Coupons coupons;
  private final ReferralReader referrals;
  private final BuyerBrowser browser;
  private final CheckoutLimits limits;

  CheckoutCodes(
      Coupons coupons, ReferralReader referrals, BuyerBrowser browser, CheckoutLimits limits) {
    this.coupons = coupons;
    this.referrals = referrals;
    this.browser = browser;
    this.limits = limits;
  }

  /** What comes of the code in a form for a product; each code that nobody has costs a try. */
  Reading read(
      CheckoutForm form, Product product, @Nullable SignedInUser me, HttpServletRequest request) {
    Basket basket = Basket.of(List.of(product));
    Attribution carried = referrals.carried(form.via(), request);
    if (form.code().isEmpty()) {
      return new Reading(basket, basket, null, carried, null, null);
    }
    Optional<Duration> wait = limits.guess(request.getRemoteAddr());
    if (wait.isPresent()) {
      String sentence = "Too many codes were tried. Wait a few minutes, or remove the code.";
      return new Reading(basket, basket, null, carried, sentence, wait.get());
    }
    Optional<Coupon> coupon = coupons.byCode(form.code());
    Optional<Attribution> typed =
        coupon.isPresent() || form.code().length() > LONGEST
            ? Optional.empty()
            : referrals.typed(form.code(), form.via(), request);
    if (coupon.isEmpty() && typed.isEmpty()) {
      String sentence = "Nobody has this code. Check how it is written, or remove it.";
      return new Reading(basket, basket, null, carried, sentence, null);
    }
    limits.known(request.getRemoteAddr());
    return coupon
        .map(found -> with(found, basket, carried, claimant(form, me, request)))
        .orElseGet(() -> new Reading(basket, basket, null, typed.orElseThrow(), null, null));
  }

  private Reading with(Coupon coupon, Basket basket, Attribution carried, Claimant who) {
    CouponProblem problem = coupons.problem(coupon, basket, who);
    return problem == null
        ? new Reading(basket, basket.less(coupon.terms().off(basket)), coupon, carried, null, null)
        : new Reading(basket, basket, null, carried, problem.sentence(), null);
  }

  private Claimant claimant(
      CheckoutForm form, @Nullable SignedInUser me, HttpServletRequest request) {
    String phone = MobileNumber.parse(form.phone()).map(MobileNumber::international).orElse("");
    return Claimant.of(
        null,
        me == null ? null : me.id(),
        me == null ? form.email() : me.email(),
        phone,
        browser.secret(request).map(BuyerBrowser::hash).orElse(null));
  }

  /**
   * What came of a code.
   *
   * @param before what is bought, at the price without a coupon
   * @param basket the same after the coupon
   * @param coupon that counts, or null
   * @param attribution how the buyer came: by a typed code, else by the link or the cookie
   * @param sentence what is wrong with the code, or null
   * @param pause how long to wait, after too many tries; else null
   */
  record Reading(
      Basket before,
      Basket basket,
      @Nullable Coupon coupon,
      Attribution attribution,
      @Nullable String sentence,
      @Nullable Duration pause) {

    List<Problem> problems() {
      return sentence == null ? List.of() : List.of(new Problem(FIELD, sentence));
    }

    @Nullable WishedCoupon wish(CheckoutForm form) {
      return coupon == null ? null : new WishedCoupon(coupon.code().value(), form.codeTyped());
    }

    /** The same with a time to wait. */
    Reading after(Duration wait) {
      return new Reading(before, basket, coupon, attribution, sentence, wait);
    }

    /** The same after the coupon turned out not to count. */
    Reading refused(String why) {
      return new Reading(before, before, null, attribution, why, null);
    }
  }
}
