package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import java.util.UUID;

/** A line ready to be written: the amounts, and the beneficiary as of this moment. */
record FrozenLine(
    LineRequest request,
    Money withheld,
    UUID methodId,
    String legalName,
    Beneficiary beneficiary,
    byte[] sealed) {

  Money net() {
    return request.gross().minus(withheld);
  }
}
