package dev.halfmillion.payouts.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.web.BatchReader.BatchRow;
import dev.halfmillion.payouts.web.BatchReader.LineRow;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Spreadsheet;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of a batch as CSV for checking: accounts masked. */
@Component
class LinesFile {

  private static final int STEP = 500;
  private static final List<String> HEADINGS =
      List.of(
          "Payout",
          "Affiliate",
          "To",
          "Earned",
          "Taken back",
          "Tax withheld",
          "Net",
          "State",
          "Reference");

  private final BatchReader batches;

  LinesFile(BatchReader batches) {
    this.batches = batches;
  }

  String of(BatchId id) {
    BatchRow batch = batches.find(id).orElseThrow(Refusal::notFound);
    StringWriter out = new StringWriter();
    try (Spreadsheet sheet = Spreadsheet.to(out, HEADINGS)) {
      int after = 0;
      List<LineRow> lines;
      do {
        lines = batches.lines(id, after, STEP);
        lines.forEach(line -> write(batch, line, sheet));
        after = lines.isEmpty() ? after : lines.getLast().position();
      } while (lines.size() == STEP);
    }
    return out.toString();
  }

  private static void write(BatchRow batch, LineRow line, Spreadsheet sheet) {
    String reference = line.reference();
    sheet.row(
        "%s-%03d".formatted(batch.number(), line.position()),
        line.name(),
        line.to(),
        plain(line.earned()),
        plain(line.takenBack().negated()),
        plain(line.withheld().negated()),
        plain(line.net()),
        BatchWords.badge(line.state()).text(),
        reference == null ? "" : reference);
  }

  private static String plain(Money money) {
    return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
        .toPlainString();
  }
}
