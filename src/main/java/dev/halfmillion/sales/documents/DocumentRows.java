package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of tax documents; rows are only ever added. */
@Repository
class DocumentRows {

  private static final String SELECT =
      """
      SELECT id, kind, cause_id, number, dated, taxable_minor, cgst_minor, sgst_minor, igst_minor,
             total_minor, currency, link, snapshot, test
      FROM sales_invoice
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DocumentRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(TaxDocument document, UUID order, DocumentNumber number, Instant issuedAt) {
    jdbc.sql(
            """
            INSERT INTO sales_invoice (id, kind, order_id, cause_id, number, series, financial_year,
              serial, dated, issued_at, taxable_minor, cgst_minor, sgst_minor, igst_minor,
              total_minor, currency, link, snapshot, test)
            VALUES (:id, :kind, :order, :cause, :number, :series, :year, :serial, :dated, :issued,
              :taxable, :cgst, :sgst, :igst, :total, :currency, :link, :snapshot, :test)
            """)
        .param("id", Ids.bytes(document.id()))
        .param("kind", document.kind().name())
        .param("order", Ids.bytes(order))
        .param("cause", Ids.bytes(document.causeId()))
        .param("number", number.text())
        .param("series", number.series())
        .param("year", number.year().label())
        .param("serial", number.serial())
        .param("dated", document.dated())
        .param("issued", Sql.timestamp(issuedAt))
        .param("taxable", document.taxable().minor())
        .param("cgst", document.tax().cgst().minor())
        .param("sgst", document.tax().sgst().minor())
        .param("igst", document.tax().igst().minor())
        .param("total", document.total().minor())
        .param("currency", document.total().currencyCode())
        .param("link", document.link())
        .param("snapshot", json.writeValueAsString(document.snapshot()))
        .param("test", document.test())
        .update();
  }

  List<TaxDocument> ofOrder(UUID order) {
    return jdbc.sql(SELECT + "WHERE order_id = :order ORDER BY issued_at, id")
        .param("order", Ids.bytes(order))
        .query((row, n) -> document(row))
        .list();
  }

  Optional<TaxDocument> byLink(String link) {
    return jdbc.sql(SELECT + "WHERE link = :link")
        .param("link", link)
        .query((row, n) -> document(row))
        .optional();
  }

  Optional<UUID> orderOf(String number) {
    return jdbc.sql("SELECT order_id FROM sales_invoice WHERE number = :number")
        .param("number", number)
        .query((row, n) -> Ids.uuid(row, "order_id"))
        .optional();
  }

  TaxDocument document(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new TaxDocument(
        Ids.uuid(row, "id"),
        DocumentKind.valueOf(row.getString("kind")),
        Ids.uuid(row, "cause_id"),
        row.getString("number"),
        row.getObject("dated", LocalDate.class),
        Money.of(row.getLong("taxable_minor"), currency),
        new TaxSplit(
            Money.of(row.getLong("cgst_minor"), currency),
            Money.of(row.getLong("sgst_minor"), currency),
            Money.of(row.getLong("igst_minor"), currency)),
        Money.of(row.getLong("total_minor"), currency),
        row.getString("link"),
        json.readValue(row.getString("snapshot"), DocumentSnapshot.class),
        row.getBoolean("test"));
  }
}
