package dev.halfmillion.payouts;

import static dev.halfmillion.payouts.BatchState.APPROVED;
import static dev.halfmillion.payouts.BatchState.DRAFT;
import static dev.halfmillion.payouts.BatchState.SENT_BACK;
import static dev.halfmillion.payouts.BatchState.SUBMITTED;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Payout batches up to their approval. One person of finance prepares and submits, another
 * approves; the approval is bound to the hash of the lines.
 */
@Service
public class PayoutBatches {

  private final Batches batches;
  private final Lines lines;
  private final LineFreezer freezer;
  private final LineReleases releases;
  private final PayoutDesk desk;
  private final Transactions transactions;

  PayoutBatches(
      Batches batches,
      Lines lines,
      LineFreezer freezer,
      LineReleases releases,
      PayoutDesk desk,
      Transactions transactions) {
    this.batches = batches;
    this.lines = lines;
    this.freezer = freezer;
    this.releases = releases;
    this.desk = desk;
    this.transactions = transactions;
  }

  /** Begins a batch. */
  public BatchId open(UserId by) {
    return transactions.call(
        () -> {
          BatchId id = BatchId.next();
          batches.insert(id, by, desk.now());
          desk.record(by, "payouts.opened", id, "Batch begun");
          return id;
        });
  }

  /** As {@link #addLine(BatchId, LineRequest)}, where nothing was taken back. */
  public PayoutId addLine(BatchId batch, UserId payee, Money gross, List<UUID> claims) {
    return addLine(batch, new LineRequest(payee, gross, Money.zero(gross.currency()), claims));
  }

  /**
   * Sets a payee's available money aside in a draft, in the caller's transaction, with the
   * beneficiary as of now frozen into the line. The same payee with the same amount again is the
   * same line.
   *
   * @throws Refusal when the payee cannot be paid, the amount is not positive or more than
   *     available, or another line holds a claim
   */
  public PayoutId addLine(BatchId batchId, LineRequest request) {
    return transactions.call(
        () -> {
          Batch batch = batches.lock(batchId);
          batch.require("added to", DRAFT);
          return lines
              .ofPayee(batchId, request.payee())
              .map(line -> requireSame(line, request))
              .orElseGet(() -> freezer.freeze(batchId, request, desk.now()));
        });
  }

  private static PayoutId requireSame(Line line, LineRequest request) {
    if (!line.gross().equals(request.gross())) {
      throw Refusal.conflict(
          "payouts.twice", line.number() + " pays the same person with another amount.");
    }
    return line.id();
  }

  /** Notes who is not in a batch and why; the reason is the one the payee sees. */
  public void leaveOut(BatchId batchId, UserId payee, Money amount, String reason) {
    transactions.run(
        () -> {
          batches.lock(batchId).require("changed", DRAFT);
          batches.leaveOut(batchId, payee, amount, reason);
        });
  }

  /** Hands a draft over for approval; doing it again changes nothing. */
  public void submit(BatchId batchId, UserId by) {
    transactions.run(
        () -> {
          Batch batch = batches.lock(batchId);
          if (batch.state() == SUBMITTED) {
            return;
          }
          batch.require("submitted", DRAFT);
          LinesSummary summary = requireSomebody(summary(batchId));
          batches.submitted(batchId, summary, by, desk.now());
          desk.record(by, "payouts.submitted", batchId, describe(batch, summary));
        });
  }

  /** The hash of the lines as they stand: what an approver is shown and approves. */
  public String linesHash(BatchId batchId) {
    return summary(batchId).hash();
  }

  /**
   * Approves the lines that have this hash. The same approval again changes nothing.
   *
   * @throws Refusal when the approver prepared the batch, or the lines are not those of the hash
   */
  public void approve(BatchId batchId, UserId by, String hash) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          Batch batch = batches.lock(batchId);
          if (batch.isApprovedBy(by, hash)) {
            return;
          }
          batch.require("approved", SUBMITTED);
          batch.requireOtherThanMaker(by);
          LinesSummary summary = requireSomebody(summary(batchId));
          if (!summary.hash().equals(hash)) {
            throw Refusal.conflict(
                "payouts.lines-changed",
                "The lines changed since this page was opened. Look at them again.");
          }
          batches.approved(batchId, by, desk.now());
          desk.record(by, "payouts.approved", batchId, describe(batch, summary));
        });
  }

  /**
   * Ends a batch that was not exported: every line's money is available again and its claims are
   * free. Doing it again changes nothing.
   */
  public void sendBack(BatchId batchId, UserId by, String reason) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          Batch batch = batches.lock(batchId);
          if (batch.state() == SENT_BACK) {
            return;
          }
          batch.require("sent back", DRAFT, SUBMITTED, APPROVED);
          lines
              .of(batchId, LineState.ALLOCATED)
              .forEach(line -> releases.release(line, reason, desk.now()));
          batches.sentBack(batchId, reason, by, desk.now());
          desk.record(by, "payouts.sent-back", batchId, batch.number() + ": " + reason);
        });
  }

  /** Takes one line out of a batch that was not exported; an approval of the batch ends. */
  public void takeOut(PayoutId payout, UserId by, String reason) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          Batch batch = batches.lock(lines.batchOf(payout));
          Line line = lines.get(payout);
          if (line.state() == LineState.RELEASED) {
            return;
          }
          batch.require("changed", DRAFT, SUBMITTED, APPROVED);
          releases.release(line, reason, desk.now());
          batches.leaveOut(batch.id(), line.payee(), line.gross(), reason);
          batches.linesChanged(batch.id(), summary(batch.id()));
          desk.record(by, "payouts.taken-out", payout, line.number() + ": " + reason);
        });
  }

  private static LinesSummary requireSomebody(LinesSummary lines) {
    if (lines.count() == 0) {
      throw new Refusal("payouts.empty", "There is nobody to pay in this batch.");
    }
    return lines;
  }

  private static String describe(Batch batch, LinesSummary lines) {
    return "%s: %s to %d payees, lines %s"
        .formatted(
            batch.number(),
            MoneyFormat.full(lines.net()),
            lines.count(),
            lines.hash().substring(0, 12));
  }

  private LinesSummary summary(BatchId batchId) {
    return LinesSummary.of(lines.of(batchId, LineState.ALLOCATED));
  }
}
