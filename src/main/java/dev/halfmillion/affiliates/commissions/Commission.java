package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of what an affiliate earns: a commission on a sale, what a refund takes back of it, or
 * one half of a payment that came back.
 *
 * @param origin the commission that a reversal or return belongs to, else null
 * @param amount negative for what is taken back
 * @param earnedAt when the order was paid, or the refund or return happened
 * @param availableAt when it is no longer pending
 * @param payout the payout line it is in, else null
 */
record Commission(
    CommissionId id,
    Kind kind,
    @Nullable CommissionId origin,
    AffiliateId affiliate,
    UserId user,
    Sale sale,
    Money amount,
    CommissionStatus status,
    Instant earnedAt,
    Instant availableAt,
    @Nullable UUID payout) {

  /** What kind of row it is. */
  enum Kind {
    SALE("sale"),
    REVERSAL("reversal"),
    RETURN("return");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** Still in the account of what is pending. */
  boolean isPending() {
    return status == CommissionStatus.PENDING || status == CommissionStatus.HELD;
  }

  /** Not in a payout and not yet on its way: it can still change together with its reversals. */
  boolean isUnclaimed() {
    return isPending() || status == CommissionStatus.APPROVED;
  }

  /** A new reversal of this commission. */
  Commission reversal(Money taken, Instant at) {
    return new Commission(
        CommissionId.next(),
        Kind.REVERSAL,
        id,
        affiliate,
        user,
        sale,
        taken.negated(),
        isPending() ? status : CommissionStatus.APPROVED,
        at,
        availableAt,
        null);
  }
}
