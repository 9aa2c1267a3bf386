package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: all documents by their date. */
@Repository
public class TaxRegister {

  private static final int STEP = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final DocumentRows rows;

  TaxRegister(JdbcClient jdbc, DocumentRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Hands every document of some days on, oldest first, without holding them all. */
  public void each(Period period, Consumer<RegisterEntry> consumer) {
    TaxDocument last = null;
    while (true) {
      List<RegisterEntry> page = page(period, last, STEP);
      page.forEach(consumer);
      if (page.size() < STEP) {
        return;
      }
      last = page.getLast().document();
    }
  }

  /**
   * Some documents of some days, oldest first.
   *
   * @param after the document before the first of them, or null for the beginning
   */
  public List<RegisterEntry> page(Period period, @Nullable TaxDocument after, int size) {
    return jdbc.sql(
            """
            SELECT d.id, d.kind, d.cause_id, d.number, d.dated, d.taxable_minor, d.cgst_minor,
                   d.sgst_minor, d.igst_minor, d.total_minor, d.currency, d.link, d.snapshot, d.test,
                   i.dated AS corrected_dated, i.total_minor AS corrected_minor
            FROM sales_invoice d
            LEFT JOIN sales_invoice i
              ON i.cause_id = d.order_id AND i.kind = 'INVOICE' AND d.kind = 'CREDIT_NOTE'
            WHERE (d.dated > :date OR (d.dated = :date AND d.id > :id)) AND d.dated <= :to
              AND d.test = (SELECT testing FROM v_platform_stage)
            ORDER BY d.dated, d.id LIMIT :size
            """)
        .param("date", after == null ? period.from() : after.dated())
        .param("id", Ids.bytes(after == null ? FIRST : after.id()))
        .param("to", period.to())
        .param("size", size)
        .query((row, n) -> entry(row))
        .list();
  }

  /** The figures of some days in rupees. */
  public RegisterTotals totals(Period period) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE 0 END), 0) AS invoices,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 0 ELSE 1 END), 0) AS notes,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE -1 END * taxable_minor), 0)
                     AS taxable,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE -1 END * cgst_minor), 0)
                     AS cgst,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE -1 END * sgst_minor), 0)
                     AS sgst,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE -1 END * igst_minor), 0)
                     AS igst,
                   COALESCE(SUM(CASE WHEN kind = 'INVOICE' THEN 1 ELSE -1 END * total_minor), 0)
                     AS total
            FROM sales_invoice
            WHERE dated BETWEEN :from AND :to AND currency = 'INR'
              AND test = (SELECT testing FROM v_platform_stage)
            """)
        .param("from", period.from())
        .param("to", period.to())
        .query((row, n) -> totals(row))
        .single();
  }

  /**
   * Above which invoice value a sale to a consumer in another State is reported by itself.
   *
   * @param day on which it was invoiced
   */
  public Money largeAbove(LocalDate day) {
    return jdbc.sql(
            """
            SELECT above_minor FROM sales_large_supply
            WHERE valid_from <= :day ORDER BY valid_from DESC LIMIT 1
            """)
        .param("day", day)
        .query(Long.class)
        .optional()
        .map(Money::paise)
        .orElse(Money.paise(Long.MAX_VALUE));
  }

  private RegisterEntry entry(ResultSet row) throws SQLException {
    LocalDate dated = row.getObject("corrected_dated", LocalDate.class);
    return new RegisterEntry(
        rows.document(row),
        dated == null
            ? null
            : new RegisterEntry.Corrected(
                dated, Money.of(row.getLong("corrected_minor"), row.getString("currency"))));
  }

  private static RegisterTotals totals(ResultSet row) throws SQLException {
    return new RegisterTotals(
        row.getLong("invoices"),
        row.getLong("notes"),
        Money.paise(row.getLong("taxable")),
        new TaxSplit(
            Money.paise(row.getLong("cgst")),
            Money.paise(row.getLong("sgst")),
            Money.paise(row.getLong("igst"))),
        Money.paise(row.getLong("total")));
  }
}
