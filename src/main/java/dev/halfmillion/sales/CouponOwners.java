package dev.halfmillion.sales;

import dev.halfmillion.platform.UserId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows whose a coupon is; the affiliate program answers and keeps it. What it says at checkout is
 * for people's eyes: who gets the commission is decided when the order is paid.
 */
public interface CouponOwners {

  /**
   * Says whose a coupon is from now on, in the caller's transaction; the same again changes
   * nothing.
   *
   * @param code of the coupon
   * @param affiliate a referral code or an e-mail address; empty for nobody
   * @param by null for the system
   * @throws dev.halfmillion.platform.Refusal when nobody is known by that ({@code coupons.owner}),
   *     or the code is the referral code of somebody else ({@code coupons.code})
   */
  void assign(CouponId coupon, String code, String affiliate, @Nullable UserId by);

  /** Whose a coupon is, or empty. */
  Optional<Owner> of(CouponId coupon);

  /** Whose each coupon is; those of nobody are left out. */
  Map<CouponId, Owner> all();

  /**
   * An affiliate whose a coupon is.
   *
   * @param name as buyers may read it
   * @param referralCode by which the affiliate is known
   * @param href their page in the back office
   * @param takesPart whether a sale would be theirs now
   */
  record Owner(String name, String referralCode, String href, boolean takesPart) {}
}
