package dev.halfmillion.payouts.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.payouts.LineState;
import dev.halfmillion.payouts.web.BatchReader.BatchRow;
import dev.halfmillion.payouts.web.BatchReader.Checks;
import dev.halfmillion.payouts.web.BatchReader.LeftOutRow;
import dev.halfmillion.payouts.web.BatchReader.LineRow;
import dev.halfmillion.payouts.web.BatchReader.Totals;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the page of a batch together for the person who looks at it. */
@Component
class BatchPages {

  private static final int LINES = 200;

  private final BatchReader batches;
  private final BatchPanels panels;
  private final Names names;
  private final Moments moments;

  BatchPages(BatchReader batches, BatchPanels panels, Names names, Moments moments) {
    this.batches = batches;
    this.panels = panels;
    this.names = names;
    this.moments = moments;
  }

  BatchPage of(BatchId id, int after, UserId viewer, List<Problem> problems) {
    return of(id, after, viewer, "This step was not taken", problems);
  }

  /** The page with what went wrong, under a heading that says how far. */
  BatchPage of(BatchId id, int after, UserId viewer, String trouble, List<Problem> problems) {
    BatchRow batch = batches.find(id).orElseThrow(Refusal::notFound);
    Totals totals = batches.totals(id);
    List<LineRow> lines = batches.lines(id, after, LINES + 1);
    List<LineRow> shown = lines.subList(0, Math.min(LINES, lines.size()));
    String href = "/admin/payouts/" + id;
    BatchPanel panel = panels.of(batch, totals, shown, viewer, href);
    return new BatchPage(
        href,
        batch.number(),
        "Payout of " + moments.title(batch.opened().at()),
        panel.due() == BatchPanel.Due.APPROVE
            ? new StateBadge(Tone.PENDING, "Waiting for your approval", "clock")
            : BatchWords.badge(batch.state()),
        batch.test(),
        strip(batch.state(), totals),
        shown.stream().map(BatchPages::line).toList(),
        total(totals),
        lines.size() > LINES ? href + "?after=" + shown.getLast().position() : null,
        leftOut(id),
        panel,
        trouble,
        problems);
  }

  private static List<Kpi> strip(BatchState state, Totals totals) {
    String leaves =
        switch (state) {
          case CLOSED -> "Left the bank";
          case EXPORTED -> "In the bank file";
          case SENT_BACK -> "Would have left the bank";
          default -> "Leaves the bank";
        };
    return List.of(
        Kpi.of(leaves, MoneyFormat.full(totals.net()), "to " + BatchWords.payees(totals.lines())),
        Kpi.of("Earned", MoneyFormat.full(totals.earned()), "after the refund window"),
        Kpi.of("Taken back after refunds", MoneyFormat.full(totals.takenBack().negated()), ""),
        Kpi.of(
            "Tax withheld",
            MoneyFormat.full(totals.withheld().negated()),
            totals.withheld().isZero() ? "nothing is withheld in a demo" : "TDS"));
  }

  private static BatchPage.Total total(Totals totals) {
    return new BatchPage.Total(
        BatchWords.payees(totals.lines()),
        MoneyFormat.full(totals.earned()),
        BatchWords.taken(totals.takenBack()),
        BatchWords.taken(totals.withheld()),
        MoneyFormat.full(totals.net()));
  }

  private static BatchPage.Line line(LineRow line) {
    String reference = line.reference();
    String reason = line.returnReason();
    return new BatchPage.Line(
        line.name(),
        "/admin/payouts/lines/" + line.id(),
        line.to(),
        MoneyFormat.full(line.earned()),
        BatchWords.taken(line.takenBack()),
        BatchWords.taken(line.withheld()),
        MoneyFormat.full(line.net()),
        look(line.checks()),
        BatchWords.badge(line.state()),
        reason != null ? reason : reference != null ? reference : "",
        line.state() == LineState.EXPORTED);
  }

  private static List<String> look(Checks checks) {
    List<String> look = new ArrayList<>();
    if (checks.first()) {
      look.add("First payout");
    }
    if (checks.shared()) {
      look.add("Shared PAN or account");
    }
    if (checks.methodChanged()) {
      look.add("Account changed since");
    }
    return look;
  }

  private List<BatchPage.LeftOut> leftOut(BatchId id) {
    List<LeftOutRow> rows = batches.leftOut(id);
    Map<UserId, String> known = names.of(rows.stream().map(LeftOutRow::payee).toList());
    return rows.stream()
        .map(
            row ->
                new BatchPage.LeftOut(
                    known.getOrDefault(row.payee(), "Somebody who left"),
                    "/admin/payees/" + row.payee(),
                    MoneyFormat.full(row.amount()),
                    row.reason()))
        .toList();
  }
}
