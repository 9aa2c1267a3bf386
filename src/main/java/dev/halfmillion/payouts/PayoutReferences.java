package dev.halfmillion.payouts;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What the bank answered, line by line: paid under a reference, or returned. */
@Service
public class PayoutReferences {

  private static final String FORM = "[A-Z0-9]{6,30}";

  private final Batches batches;
  private final Lines lines;
  private final LineReleases releases;
  private final PayoutMails mails;
  private final PayoutDesk desk;
  private final Transactions transactions;

  PayoutReferences(
      Batches batches,
      Lines lines,
      LineReleases releases,
      PayoutMails mails,
      PayoutDesk desk,
      Transactions transactions) {
    this.batches = batches;
    this.lines = lines;
    this.releases = releases;
    this.mails = mails;
    this.desk = desk;
    this.transactions = transactions;
  }

  /** The payouts of a batch that are with the bank and have no answer yet, in their order. */
  public List<PayoutId> awaiting(BatchId batch) {
    return lines.of(batch, LineState.EXPORTED).stream().map(Line::id).toList();
  }

  /**
   * Marks a payout as paid under the bank's reference (UTR). The same reference again changes
   * nothing.
   *
   * @return whether this call paid it
   * @throws Refusal when the line is not with the bank, was paid under another reference, or the
   *     reference belongs to another line
   */
  public boolean enter(PayoutId payout, String reference, UserId by) {
    desk.requireFinance(by);
    String utr = normal(reference);
    return transactions.call(
        () -> {
          Batch batch = batches.lock(lines.batchOf(payout));
          Line line = lines.get(payout);
          if (line.state() == LineState.PAID && utr.equals(line.reference())) {
            return false;
          }
          line.require("marked as paid", LineState.EXPORTED);
          requireUnused(utr);
          pay(line, utr, by);
          closeWhenSettled(batch, by);
          return true;
        });
  }

  /**
   * Notes that the bank sent a payout back, before or after it was paid: its money is available
   * again. Doing it again changes nothing.
   */
  public void returned(PayoutId payout, String reason, UserId by) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          Batch batch = batches.lock(lines.batchOf(payout));
          Line line = lines.get(payout);
          if (line.state() == LineState.RETURNED) {
            return;
          }
          line.require("returned", LineState.EXPORTED, LineState.PAID);
          lines.returned(payout, reason, by, desk.now());
          releases.giveBack(line, reason, desk.now());
          mails.returned(line, reason);
          desk.record(by, "payouts.returned", payout, line.number() + " returned: " + reason);
          closeWhenSettled(batch, by);
        });
  }

  private void pay(Line line, String utr, UserId by) {
    try {
      lines.paid(line.id(), utr, by, desk.now());
    } catch (DuplicateKeyException taken) {
      throw taken(utr);
    }
    releases.pay(line, utr, desk.now());
    mails.paid(line, utr);
    desk.record(by, "payouts.paid", line.id(), line.number() + " paid under " + utr);
  }

  private void requireUnused(String utr) {
    lines
        .byReference(utr)
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "payouts.reference-used",
                  "The reference %s belongs to %s already.".formatted(utr, other.number()));
            });
  }

  private static Refusal taken(String utr) {
    return Refusal.conflict(
        "payouts.reference-used", "The reference " + utr + " belongs to another payout already.");
  }

  private void closeWhenSettled(Batch batch, UserId by) {
    if (batch.state() == BatchState.EXPORTED
        && lines.of(batch.id(), LineState.EXPORTED).isEmpty()) {
      batches.closed(batch.id(), by, desk.now());
      desk.record(by, "payouts.closed", batch.id(), batch.number() + " is settled");
    }
  }

  /** A reference in its normal form: capitals, without blanks. */
  static String normal(String reference) {
    String utr = reference.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (utr.isEmpty()) {
      throw new Refusal("payouts.reference", "Enter the bank's reference (UTR) of this payment.");
    }
    if (!utr.matches(FORM)) {
      throw new Refusal(
          "payouts.reference", "A bank reference (UTR) has 6 to 30 letters and digits.");
    }
    return utr;
  }
}
