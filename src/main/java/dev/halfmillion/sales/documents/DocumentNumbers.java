package dev.halfmillion.sales.documents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Counts tax documents without a gap. The counter's row stays locked until the issuing transaction
 * ends, and a rollback gives the number back; so take it last.
 */
@Component
class DocumentNumbers {

  private static final int LONGEST = 16;

  private final JdbcClient jdbc;

  DocumentNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a series. */
  DocumentNumber next(String series, FinancialYear year, DocumentKind kind) {
    long serial =
        count(series, year, kind)
            .or(
                () -> {
                  begin(series, year, kind);
                  return count(series, year, kind);
                })
            .orElseThrow();
    DocumentNumber number = new DocumentNumber(series, year, serial);
    if (number.text().length() > LONGEST) {
      throw new IllegalStateException("Too long for a tax document: " + number.text());
    }
    return number;
  }

  private void begin(String series, FinancialYear year, DocumentKind kind) {
    jdbc.sql(
            """
            INSERT INTO sales_invoice_series (series, financial_year, kind, last_serial)
            VALUES (:series, :year, :kind, 0)
            ON DUPLICATE KEY UPDATE last_serial = last_serial
            """)
        .param("series", series)
        .param("year", year.label())
        .param("kind", kind.name())
        .update();
  }

  /** Takes the lock, counts on and answers the new serial at once; empty where no row is there. */
  private Optional<Long> count(String series, FinancialYear year, DocumentKind kind) {
    GeneratedKeyHolder serial = new GeneratedKeyHolder();
    jdbc.sql(
            """
            UPDATE sales_invoice_series SET last_serial = LAST_INSERT_ID(last_serial + 1)
            WHERE series = :series AND financial_year = :year AND kind = :kind
            """)
        .param("series", series)
        .param("year", year.label())
        .param("kind", kind.name())
        .update(serial);
    return Optional.ofNullable(serial.getKey()).map(Number::longValue);
  }
}
