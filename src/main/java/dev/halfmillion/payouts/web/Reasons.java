package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.Refusal;

/** A reason that somebody has to give. */
final class Reasons {

  static final int LONGEST = 500;

  private Reasons() {}

  /** The reason, or a refusal that asks for one. */
  static String require(String typed) {
    String reason = typed.strip();
    if (reason.isEmpty()) {
      throw new Refusal("payouts.reason", "Give a reason; it is kept with the payout.");
    }
    if (reason.length() > LONGEST) {
      throw new Refusal("payouts.reason", "Give the reason in at most 500 characters.");
    }
    return reason;
  }
}
