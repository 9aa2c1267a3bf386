package dev.halfmillion.payouts.web;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.payouts.LineState;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.web.BatchReader.BatchRow;
import dev.halfmillion.payouts.web.BatchReader.LineRow;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of one payout together. */
@Component
class LinePages {

  private final BatchReader batches;
  private final Books books;
  private final AuditLog audit;
  private final Names names;
  private final Moments moments;

  LinePages(BatchReader batches, Books books, AuditLog audit, Names names, Moments moments) {
    this.batches = batches;
    this.books = books;
    this.audit = audit;
    this.names = names;
    this.moments = moments;
  }

  LinePage of(PayoutId id, String typed, List<Problem> problems) {
    BatchId batchId = batches.batchOf(id).orElseThrow(Refusal::notFound);
    BatchRow batch = batches.find(batchId).orElseThrow(Refusal::notFound);
    LineRow line = batches.line(id).orElseThrow(Refusal::notFound);
    String reference = line.reference();
    String reason = line.returnReason();
    return new LinePage(
        "/admin/payouts/lines/" + id,
        "%s-%03d".formatted(batch.number(), line.position()),
        line.name(),
        "/admin/payees/" + line.payee(),
        batch.number(),
        "/admin/payouts/" + batchId,
        BatchWords.badge(line.state()),
        line.to(),
        MoneyFormat.full(line.net()),
        amounts(line),
        reference == null ? "" : reference,
        reason == null ? "" : reason,
        line.state() == LineState.ALLOCATED && batch.state().compareTo(BatchState.APPROVED) <= 0,
        line.state() == LineState.EXPORTED,
        line.state() == LineState.EXPORTED || line.state() == LineState.PAID,
        typed,
        books.about(id).stream().map(this::posting).toList(),
        audit.of(id.toString()).stream().map(this::deed).toList(),
        problems);
  }

  private static List<LinePage.Amount> amounts(LineRow line) {
    return List.of(
        new LinePage.Amount("Earned", MoneyFormat.full(line.earned())),
        new LinePage.Amount("Taken back after refunds", BatchWords.taken(line.takenBack())),
        new LinePage.Amount("Tax withheld", BatchWords.taken(line.withheld())));
  }

  private LinePage.Posting posting(PostedJournal journal) {
    return new LinePage.Posting(
        journal.description(),
        "/admin/ledger/journals/" + journal.id(),
        moments.near(journal.occurredAt()),
        MoneyFormat.full(journal.lines().getFirst().amount()));
  }

  private LinePage.Deed deed(AuditEntry entry) {
    UserId actor = entry.actor();
    return new LinePage.Deed(
        entry.detail(), actor == null ? "" : names.of(actor), moments.near(entry.at()));
  }
}
