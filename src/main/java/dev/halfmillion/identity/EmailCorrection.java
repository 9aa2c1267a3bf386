package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;

/** Who has the right address after a mistyped one was corrected. */
public sealed interface EmailCorrection {

  /** Whom the address belongs to now. */
  UserId user();

  /** The same person, under the right address. */
  record Renamed(UserId user) implements EmailCorrection {}

  /** Somebody who was known by that address before; what was bought has to move to them. */
  record Joined(UserId user) implements EmailCorrection {}
}
