package dev.halfmillion.affiliates.program;

/** The words of the agreement that came with the program. */
final class FirstAgreement {

  static final String BODY =
      """
      1. {academy} pays you a commission for each course that somebody buys through your link or \
      code. The last link opened wins; a code the buyer types goes before it.
      2. A refund takes the commission back in the same proportion. If it was paid already, it is \
      taken off your next sales.
      3. You say clearly that your link is paid, promise nobody an income or a result, send no \
      spam and place no advertisements in the academy’s name.
      4. You do not buy through your own link. Sales that look like it are checked before they \
      count.
      5. Nothing is paid for bringing other affiliates. This is no job and no investment.
      6. Payouts need your legal name, PAN and a bank account or UPI id. Tax is withheld as the \
      law says.
      7. The academy may suspend you if you break these rules; what you earned rightly before is \
      paid. Changed terms count from the day they begin, never backwards.
      """;

  private FirstAgreement() {}
}
