package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What other modules ask of payouts: to credit a payee, and whether one can be paid. */
@Service
public class Payouts {

  private final PayeeRecords payees;
  private final PayoutJournals journals;
  private final PayoutDesk desk;

  Payouts(PayeeRecords payees, PayoutJournals journals, PayoutDesk desk) {
    this.payees = payees;
    this.journals = journals;
    this.desk = desk;
  }

  /**
   * Makes earnings available to a payee, in the caller's transaction: pending becomes available.
   * This is the earlier of credit and payment, and so the moment at which tax is withheld; nothing
   * is withheld yet.
   *
   * @param gross what was earned; negative takes back, zero does nothing
   * @param cause unique; crediting it again changes nothing
   * @param at the business time it counts for
   */
  public void credit(UserId payee, Money gross, String cause, Instant at) {
    if (!gross.isZero()) {
      journals.credit(payee, gross, cause, at);
    }
  }

  /** What a payee could be paid now, as the books say. */
  public Money available(UserId payee) {
    return journals.available(payee);
  }

  /**
   * Why a payee cannot be paid at this moment, in a sentence for finance and the payee alike; empty
   * when nothing is in the way.
   */
  public Optional<String> reasonNotPayable(UserId payee) {
    return reason(payees.find(payee), desk.now());
  }

  /** Whether two people have the same PAN, or ever used the same bank account or UPI id. */
  public boolean shareDetails(UserId one, UserId other) {
    return payees.shareDetails(one, other);
  }

  /** Whether a method that is usable from a moment on is usable now. */
  public boolean usable(Instant from) {
    return !from.isAfter(desk.now());
  }

  static Optional<String> reason(Optional<PayeeRecord> payee, Instant now) {
    if (payee.isEmpty()) {
      return Optional.of("Legal name, PAN and bank or UPI details are missing");
    }
    MethodRecord method = payee.get().method();
    if (method == null) {
      return Optional.of("Bank or UPI details are missing");
    }
    return method.usableFrom().isAfter(now) ? Optional.of(cooling(method, now)) : Optional.empty();
  }

  private static String cooling(MethodRecord method, Instant now) {
    long hours = Duration.between(method.createdAt(), now).toHours();
    String what = method.rail() == PayoutMethod.Rail.UPI ? "UPI id" : "Bank account";
    String ago =
        hours < 1 ? "less than an hour ago" : hours == 1 ? "1 hour ago" : hours + " hours ago";
    return "%s changed %s, waits until %s"
        .formatted(what, ago, PayoutWords.moment(method.usableFrom()));
  }
}
