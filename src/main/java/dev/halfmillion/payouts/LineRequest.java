package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.UUID;

/**
 * What a payee is to get in a batch.
 *
 * @param payee who
 * @param earned before anything is taken back
 * @param takenBack for refunds; never negative
 * @param claims what the line pays for, opaque to payouts and given back through {@link
 *     PayoutSettled}; each is held by one line at a time
 */
public record LineRequest(UserId payee, Money earned, Money takenBack, List<UUID> claims) {

  public LineRequest {
    claims = List.copyOf(claims);
    if (takenBack.isNegative()) {
      throw new IllegalArgumentException("Taken back is never negative: " + takenBack);
    }
  }

  /** Earned less taken back: what is owed before withholding. */
  public Money gross() {
    return earned.minus(takenBack);
  }
}
