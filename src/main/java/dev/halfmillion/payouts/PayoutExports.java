package dev.halfmillion.payouts;

import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes an approved batch to the bank. */
@Service
public class PayoutExports {

  private final Batches batches;
  private final Lines lines;
  private final PayoutSecrets secrets;
  private final PayoutDesk desk;
  private final Transactions transactions;
  private final Settings settings;
  private final Academy academy;

  PayoutExports(
      Batches batches,
      Lines lines,
      PayoutSecrets secrets,
      PayoutDesk desk,
      Transactions transactions,
      Settings settings,
      Academy academy) {
    this.batches = batches;
    this.lines = lines;
    this.secrets = secrets;
    this.desk = desk;
    this.transactions = transactions;
    this.settings = settings;
    this.academy = academy;
  }

  /**
   * Closes the batch to changes so that its files may leave; doing it again changes nothing.
   *
   * @throws Refusal when the batch is not approved, its lines are no longer those approved, or this
   *     is no demo: outside it nobody is paid before tax can be withheld
   */
  public void export(BatchId batchId, UserId by) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          Batch batch = batches.lock(batchId);
          if (batch.state() == BatchState.EXPORTED || batch.state() == BatchState.CLOSED) {
            return;
          }
          batch.require("sent to the bank", BatchState.APPROVED);
          requireWithholding();
          requireApprovedLines(batch);
          lines.exported(batchId);
          batches.exported(batchId, by, desk.now());
          desk.record(by, "payouts.exported", batchId, batch.number() + " is ready for the bank");
        });
  }

  /** A file of an exported batch as CSV: the bank accounts, or the UPI ids. Each copy is noted. */
  public String file(BatchId batchId, Rail rail, UserId by) {
    desk.requireFinance(by);
    return transactions.call(
        () -> {
          Batch batch = batches.lock(batchId);
          batch.require("downloaded", BatchState.EXPORTED, BatchState.CLOSED);
          BankFile file = BankFile.of(rail);
          desk.record(by, "payouts.downloaded", batchId, "The " + file + " file was downloaded");
          return file.write(
              lines.sent(batchId).stream().filter(file::carries).map(this::item).toList());
        });
  }

  private BankFile.Item item(Line line) {
    return new BankFile.Item(line, secrets.open(line), academy.name() + " " + line.number());
  }

  private void requireWithholding() {
    if (settings.mode() != Mode.DEMO) {
      throw Refusal.conflict(
          "payouts.withholding",
          "Payouts cannot leave yet: this version does not withhold tax (TDS), and paying"
              + " affiliates without it is against the law. Nothing was exported.");
    }
  }

  private void requireApprovedLines(Batch batch) {
    List<Line> present = lines.of(batch.id(), LineState.ALLOCATED);
    if (!LinesSummary.of(present).hash().equals(batch.approvedHash())) {
      throw Refusal.conflict(
          "payouts.lines-changed",
          "The lines are not those that were approved. Send the batch back and prepare again.");
    }
  }
}
