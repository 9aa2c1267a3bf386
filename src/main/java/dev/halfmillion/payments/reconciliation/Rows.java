package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the tables what a comparison wants to know. Statements may name {@code :run}, {@code
 * :gateway}, {@code :from}, {@code :to} and {@code :most}.
 */
@Component
class Rows {

  /** So many differences of one kind are shown; who has more has another problem. */
  static final int MOST = 1_000;

  private final JdbcClient jdbc;

  Rows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  <T> List<T> of(Run run, String sql, RowMapper<T> mapper) {
    Period day = run.period();
    return jdbc.sql(sql)
        .param("run", Ids.bytes(run.id()))
        .param("gateway", run.gateway())
        .param("from", Sql.timestamp(day.begin()))
        .param("to", Sql.timestamp(day.end()))
        .param("most", MOST)
        .query(mapper)
        .list();
  }

  /** The amount in two columns, or null. */
  static @Nullable Money money(ResultSet row, String amount, String currency) throws SQLException {
    Long minor = row.getObject(amount, Long.class);
    String code = row.getString(currency);
    return minor == null || code == null ? null : Money.of(minor, code);
  }

  /** A difference as a row tells it: subject, order_id, ours, ours_currency, theirs and its own. */
  static Found found(ResultSet row, DifferenceKind kind) throws SQLException {
    return new Found(
        kind,
        row.getString("subject"),
        Ids.uuidOrNull(row, "order_id"),
        money(row, "ours", "ours_currency"),
        money(row, "theirs", "theirs_currency"));
  }
}
