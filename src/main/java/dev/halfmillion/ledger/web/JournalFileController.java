package dev.halfmillion.ledger.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Spreadsheet;
import dev.halfmillion.platform.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of some days as a file, for the accountant: written as it is read, however long. */
@Controller
class JournalFileController {

  private static final int STEP = 500;

  private final JournalReader journals;
  private final Academy academy;
  private final BusinessClock clock;

  JournalFileController(JournalReader journals, Academy academy, BusinessClock clock) {
    this.journals = journals;
    this.academy = academy;
    this.clock = clock;
  }

  /** A row for each entry. */
  @GetMapping("/admin/ledger/journal.csv")
  void csv(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response)
      throws IOException {
    Period period = period(from, to);
    prepare(response, "text/csv", period, "csv");
    try (Spreadsheet sheet = Spreadsheet.to(response.getWriter(), JournalRow.HEADINGS)) {
      each(period, entry -> sheet.row(JournalRow.cells(entry)));
    }
  }

  /** In the format of plain-text accounting, as hledger reads it. */
  @GetMapping("/admin/ledger/journal.hledger")
  void hledger(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response)
      throws IOException {
    Period period = period(from, to);
    prepare(response, "text/plain", period, "hledger");
    PrintWriter out = response.getWriter();
    HledgerText text = new HledgerText(out);
    text.begin(academy.name(), period);
    journals.accounts().forEach(text::declare);
    each(period, text::entry);
    out.flush();
  }

  private Period period(String from, String to) {
    return Period.parse(from, to, Zones.dateInIndia(clock.instant()));
  }

  private void each(Period period, Consumer<JournalReader.Dated> consumer) {
    JournalReader.Since since = new JournalReader.Since(period.begin(), new UUID(0, 0));
    while (true) {
      var rows = journals.dated(since, period.end(), STEP);
      if (rows.isEmpty()) {
        return;
      }
      rows.forEach(consumer);
      since = new JournalReader.Since(rows.getLast().at(), rows.getLast().journal());
    }
  }

  private static void prepare(
      HttpServletResponse response, String type, Period period, String ending) {
    response.setContentType(type + ";charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"journal-%s-%s.%s\"".formatted(period.from(), period.to(), ending));
  }
}
