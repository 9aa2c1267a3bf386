package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.CouponOwners;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps whose coupons are. A change counts for orders placed from then on. */
@Component
class AffiliateCoupons implements CouponOwners {

  private final CouponOwnerRows rows;
  private final Affiliates affiliates;
  private final UserDirectory people;
  private final BusinessClock clock;

  AffiliateCoupons(
      CouponOwnerRows rows, Affiliates affiliates, UserDirectory people, BusinessClock clock) {
    this.rows = rows;
    this.affiliates = affiliates;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void assign(CouponId coupon, String code, String affiliate, @Nullable UserId by) {
    Optional<Affiliate> owner =
        affiliate.isBlank() ? Optional.empty() : Optional.of(require(affiliate));
    AffiliateId id = owner.map(Affiliate::id).orElse(null);
    requireNobodyElsesWord(code, id);
    Instant now = clock.instant();
    Optional<AffiliateId> present = rows.at(coupon, now);
    if (!present.equals(Optional.ofNullable(id))) {
      rows.add(coupon, id, now, by);
    }
  }

  @Override
  public Optional<Owner> of(CouponId coupon) {
    return rows.at(coupon, clock.instant()).flatMap(this::owner);
  }

  @Override
  public Map<CouponId, Owner> all() {
    Map<AffiliateId, Optional<Owner>> known = new HashMap<>();
    Map<CouponId, Owner> owners = new HashMap<>();
    rows.all()
        .forEach(
            (coupon, affiliate) ->
                known
                    .computeIfAbsent(affiliate, this::owner)
                    .ifPresent(owner -> owners.put(coupon, owner)));
    return owners;
  }

  private Affiliate require(String text) {
    return ReferralCode.parse(text)
        .flatMap(affiliates::byCode)
        .or(() -> people.findByEmail(text).map(User::id).flatMap(affiliates::byUser))
        .orElseThrow(
            () ->
                new Refusal(
                    "coupons.owner",
                    "No affiliate has this referral code or e-mail address. Leave it empty for a"
                        + " coupon of nobody."));
  }

  /** At the checkout a coupon is looked up first, so it would hide a referral code. */
  private void requireNobodyElsesWord(String code, @Nullable AffiliateId owner) {
    Optional<Affiliate> other =
        ReferralCode.parse(code).flatMap(affiliates::byCode).filter(a -> !a.id().equals(owner));
    if (other.isPresent()) {
      String name = people.find(other.get().user()).map(User::name).orElse("an affiliate");
      throw new Refusal(
          "coupons.code",
          "This is the referral code of "
              + name
              + ". Choose another code, or let the coupon be theirs.");
    }
  }

  private Optional<Owner> owner(AffiliateId id) {
    return affiliates.byId(id).flatMap(this::owner);
  }

  private Optional<Owner> owner(Affiliate affiliate) {
    return people
        .find(affiliate.user())
        .map(
            user ->
                new Owner(
                    user.name(),
                    affiliate.code(),
                    "/admin/affiliates/" + affiliate.id(),
                    affiliate.takesPart()));
  }
}
