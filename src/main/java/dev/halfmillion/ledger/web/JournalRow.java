package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.JournalId;
import dev.halfmillion.platform.Zones;
import java.math.BigDecimal;
import java.util.List;

/** An entry as a row of a spreadsheet. */
final class JournalRow {

  static final List<String> HEADINGS =
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

  private JournalRow() {}

  static List<String> cells(JournalReader.Dated row) {
    long minor = row.entry().amount().minor();
    int digits = row.entry().amount().currency().getDefaultFractionDigits();
    String amount = BigDecimal.valueOf(Math.abs(minor), digits).toPlainString();
    return List.of(
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
}
