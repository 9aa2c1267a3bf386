package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of signing keys, one for each period. */
@Repository
class KeyRows {

  private final JdbcClient jdbc;

  KeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the key of a period, unless another node was faster. */
  void add(long period, String name, byte[] sealed, Instant now) {
    jdbc.sql(
            """
            INSERT IGNORE INTO identity_oauth_key (period, name, sealed, made_at)
            VALUES (:period, :name, :sealed, :now)
            """)
        .param("period", period)
        .param("name", name)
        .param("sealed", sealed)
        .param("now", Sql.timestamp(now))
        .update();
  }

  List<Row> between(long first, long last) {
    return jdbc.sql(
            """
            SELECT period, name, sealed FROM identity_oauth_key
            WHERE period BETWEEN :first AND :last ORDER BY period
            """)
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new Row(
                    row.getLong("period"),
                    row.getString("name"),
                    Objects.requireNonNull(row.getBytes("sealed"))))
        .list();
  }

  void forgetBefore(long period) {
    jdbc.sql("DELETE FROM identity_oauth_key WHERE period < :period")
        .param("period", period)
        .update();
  }

  /**
   * A key.
   *
   * @param name its "kid"
   * @param sealed as JSON, encrypted
   */
  record Row(long period, String name, byte[] sealed) {}
}
