package dev.halfmillion.affiliates;

import dev.halfmillion.platform.UserId;
import java.time.Instant;

/**
 * Somebody who recommends the academy's products.
 *
 * @param user the person
 * @param code the word in the link {@code /r/{code}}, in its normal form
 * @param joinedAt when the agreement was first accepted
 */
public record Affiliate(
    AffiliateId id, UserId user, String code, AffiliateStatus status, Instant joinedAt) {

  /** The path of the referral link. */
  public String path() {
    return "/r/" + code;
  }

  /** Whether sales are attributed to this affiliate now. */
  public boolean takesPart() {
    return status.takesPart();
  }
}
