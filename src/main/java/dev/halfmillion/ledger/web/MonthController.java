package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.JournalId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Spreadsheet;
import dev.halfmillion.platform.Zones;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All entries of a month as CSV, for the accountant. */
@Controller
class MonthController {

  private static final int STEP = 500;
  private static final List<String> HEADINGS =
      List.of(
          "Date",
          "Journal",
          "Cause",
          "About",
          "Description",
          "Account",
          "Party",
          "Debit",
          "Credit",
          "Currency");

  private final JournalReader journals;

  MonthController(JournalReader journals) {
    this.journals = journals;
  }

  @GetMapping("/admin/ledger/month.csv")
  void export(@RequestParam(defaultValue = "") String month, HttpServletResponse response)
      throws IOException {
    YearMonth asked = parse(month);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"ledger-" + asked + ".csv\"");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try (Spreadsheet sheet = Spreadsheet.to(response.getWriter(), HEADINGS)) {
      write(asked, sheet);
    }
  }

  private void write(YearMonth month, Spreadsheet sheet) {
    Instant from = month.atDay(1).atStartOfDay(Zones.INDIA).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(Zones.INDIA).toInstant();
    UUID after = new UUID(0, 0);
    List<JournalReader.Dated> rows;
    do {
      rows = journals.dated(from, end, after, STEP);
      rows.forEach(row -> write(row, sheet));
      if (!rows.isEmpty()) {
        from = rows.getLast().at();
        after = rows.getLast().journal();
      }
    } while (!rows.isEmpty());
  }

  private static void write(JournalReader.Dated row, Spreadsheet sheet) {
    long minor = row.entry().amount().minor();
    int digits = row.entry().amount().currency().getDefaultFractionDigits();
    String amount = BigDecimal.valueOf(Math.abs(minor), digits).toPlainString();
    sheet.row(
        Zones.dateInIndia(row.at()).toString(),
        new JournalId(row.journal()).toString(),
        row.cause(),
        row.about(),
        row.description(),
        row.entry().code(),
        row.entry().party(),
        minor > 0 ? amount : "",
        minor < 0 ? amount : "",
        row.entry().amount().currencyCode());
  }

  private static YearMonth parse(String month) {
    try {
      YearMonth asked = YearMonth.parse(month.strip());
      if (asked.getYear() >= 2000 && asked.getYear() < 2200) {
        return asked;
      }
    } catch (DateTimeException noMonth) {
      throw wrongMonth();
    }
    throw wrongMonth();
  }

  private static Refusal wrongMonth() {
    return new Refusal("ledger.month", "Choose a month, such as 2026-11.");
  }
}
