package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The captures of a day, a thousand at a time. */
@Repository
class DayCaptures {

  private static final int AT_ONCE = 1_000;
  private static final UUID BEGIN = new UUID(0, 0);

  private final JdbcClient jdbc;

  DayCaptures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A capture.
   *
   * @param kept the fee with its tax; null if it is not known
   * @param surplus whether it paid nothing and goes back
   */
  record Row(UUID id, UUID order, Money amount, @Nullable Money kept, boolean surplus) {}

  /** Hands all captures of a day on, in parts. */
  void each(Run run, Consumer<List<Row>> part) {
    UUID after = BEGIN;
    List<Row> rows;
    do {
      rows = next(run, after);
      if (!rows.isEmpty()) {
        part.accept(rows);
        after = rows.getLast().id();
      }
    } while (rows.size() == AT_ONCE);
  }

  private List<Row> next(Run run, UUID after) {
    return jdbc.sql(
            """
            SELECT id, order_id, amount_minor, currency, surplus,
                   fee_minor + COALESCE(fee_tax_minor, 0) AS kept
              FROM payments_capture
             WHERE gateway = :gateway AND captured_at >= :from AND captured_at < :to AND id > :after
             ORDER BY id LIMIT :most
            """)
        .param("gateway", run.gateway())
        .param("from", Sql.timestamp(run.period().begin()))
        .param("to", Sql.timestamp(run.period().end()))
        .param("after", Ids.bytes(after))
        .param("most", AT_ONCE)
        .query(DayCaptures::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        Ids.uuid(row, "id"),
        Ids.uuid(row, "order_id"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Rows.money(row, "kept", "currency"),
        row.getBoolean("surplus"));
  }
}
