package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One payout under its row lock.
 *
 * @param number the batch's number and the line's place in it, our reference at the bank
 * @param gross owed before withholding
 * @param withheld kept back as tax; nothing yet
 * @param net what leaves the bank
 * @param sealed the frozen beneficiary, encrypted
 * @param masked the frozen beneficiary as people see it
 */
record Line(
    PayoutId id,
    BatchId batch,
    String number,
    UserId payee,
    LineState state,
    Money gross,
    Money withheld,
    Money net,
    PayoutMethod.Rail rail,
    byte[] sealed,
    String masked,
    @Nullable String reference) {

  void require(String verb, LineState... allowed) {
    if (Arrays.stream(allowed).noneMatch(state::equals)) {
      throw Refusal.conflict(
          "payouts.line-state", "%s cannot be %s: it is %s.".formatted(number, verb, words(state)));
    }
  }

  static String words(LineState state) {
    return switch (state) {
      case ALLOCATED -> "not sent to the bank yet";
      case EXPORTED -> "with the bank";
      case PAID -> "paid";
      case RETURNED -> "returned by the bank";
      case RELEASED -> "taken out of the batch";
    };
  }
}
