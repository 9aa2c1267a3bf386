package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;

/**
 * Says whose identity is worth stealing, besides that of staff: modules that pay people out answer.
 * Such a person's address changes by staff only with an owner's consent.
 */
public interface GuardedAccounts {

  /** Whether money could be led elsewhere by whoever signs in as this person. */
  boolean guards(UserId user);
}
