package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.commissions.Commission.Kind;
import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutSettled;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of the rows in a payout. A paid row stays as it is: when the bank sends the money
 * back, two rows are added beside it, one that takes it out of what was paid and one that makes it
 * available again.
 */
@Component
class Settlements implements PayoutSettled {

  private final PayoutClaims claims;
  private final CommissionRows rows;
  private final BusinessClock clock;

  Settlements(PayoutClaims claims, CommissionRows rows, BusinessClock clock) {
    this.claims = claims;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void paid(PayoutId payout, List<UUID> claimed, String reference, Instant at) {
    requireSame(payout, claimed);
    int settled = claims.settle(payout, reference, at);
    require(settled == claimed.size(), payout, "paid");
  }

  @Override
  public void released(PayoutId payout, List<UUID> claimed, String reason, Instant at) {
    requireSame(payout, claimed);
    int released = claims.release(payout);
    require(released == claimed.size(), payout, "released");
  }

  @Override
  public void returned(PayoutId payout, List<UUID> claimed, String reason, Instant at) {
    requireSame(payout, claimed);
    if (claims.release(payout) == claimed.size()) {
      return;
    }
    for (UUID claim : claimed) {
      Commission paid = rows.lock(new CommissionId(claim)).orElseThrow();
      require(paid.status() == CommissionStatus.PAID, payout, "returned");
      add(paid, paid.amount().negated(), CommissionStatus.PAID, payout.value(), at);
      add(paid, paid.amount(), CommissionStatus.APPROVED, null, at);
    }
  }

  private void add(
      Commission paid, Money amount, CommissionStatus status, @Nullable UUID payout, Instant at) {
    Commission row =
        new Commission(
            CommissionId.next(),
            Kind.RETURN,
            paid.id(),
            paid.affiliate(),
            paid.user(),
            paid.sale(),
            amount,
            status,
            at,
            at,
            payout);
    rows.add(row, "return:" + status.key() + ":" + paid.id(), clock.instant());
  }

  private void requireSame(PayoutId payout, List<UUID> claimed) {
    require(new HashSet<>(claims.lock(payout)).equals(new HashSet<>(claimed)), payout, "settled");
  }

  private static void require(boolean holds, PayoutId payout, String what) {
    if (!holds) {
      throw new IllegalStateException(
          "The claims of " + payout + " are not those that were to be " + what);
    }
  }
}
