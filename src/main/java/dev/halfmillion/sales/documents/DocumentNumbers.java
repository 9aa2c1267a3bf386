package dev.halfmillion.sales.documents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    long last = lock(series, year, kind).orElseGet(() -> begin(series, year, kind));
    DocumentNumber number = new DocumentNumber(series, year, last + 1);
    if (number.text().length() > LONGEST) {
      throw new IllegalStateException("Too long for a tax document: " + number.text());
    }
    update(number, kind);
    return number;
  }

  private long begin(String series, FinancialYear year, DocumentKind kind) {
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
    return lock(series, year, kind).orElseThrow();
  }

  private Optional<Long> lock(String series, FinancialYear year, DocumentKind kind) {
    return jdbc.sql(
            """
            SELECT last_serial FROM sales_invoice_series
            WHERE series = :series AND financial_year = :year AND kind = :kind FOR UPDATE
            """)
        .param("series", series)
        .param("year", year.label())
        .param("kind", kind.name())
        .query(Long.class)
        .optional();
  }

  private void update(DocumentNumber number, DocumentKind kind) {
    jdbc.sql(
            """
            UPDATE sales_invoice_series SET last_serial = :serial
            WHERE series = :series AND financial_year = :year AND kind = :kind
            """)
        .param("serial", number.serial())
        .param("series", number.series())
        .param("year", number.year().label())
        .param("kind", kind.name())
        .update();
  }
}
