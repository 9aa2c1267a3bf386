package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rounding;
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
    /** Holds a share while the buyer's bank disputes the payment, or gives it back. */
    DISPUTE("dispute"),
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

  /**
   * The share of this commission that so much of its line's price stands for, at most all of it.
   */
  Money share(long minor) {
    long gross = sale.gross().minor();
    return new Money(
        Rounding.HALF_UP.multiplyDivide(amount.minor(), Math.min(gross, minor), gross),
        amount.currency());
  }

  /** A new reversal of this commission. */
  Commission reversal(Money taken, Instant at) {
    return change(Kind.REVERSAL, taken.negated(), at);
  }

  /** A new row that holds so much more of this commission, or gives it back where negative. */
  Commission hold(Money more, Instant at) {
    return change(Kind.DISPUTE, more.negated(), at);
  }

  private Commission change(Kind changes, Money amount, Instant at) {
    return new Commission(
        CommissionId.next(),
        changes,
        id,
        affiliate,
        user,
        sale,
        amount,
        isPending() ? status : CommissionStatus.APPROVED,
        at,
        availableAt,
        null);
  }
}
