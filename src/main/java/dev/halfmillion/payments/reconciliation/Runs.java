package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.reconciliation.Run.Source;
import dev.halfmillion.payments.reconciliation.Run.State;
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

/** The comparisons: one a gateway, day and source, however often it is done. */
@Repository
class Runs {

  private static final String SELECT =
      "SELECT id, gateway, day, source, state, finished_at FROM payments_reconciliation";

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Has a day compared, or compared again, unless that waits or is under way. */
  void ask(String gateway, LocalDate day, Source source, Instant now) {
    jdbc.sql(
            """
            INSERT INTO payments_reconciliation
              (id, gateway, day, source, state, payments, refunds, settlements, touched_at)
            VALUES (:id, :gateway, :day, :source, 'WAITING', 0, 0, 0, :now)
            ON DUPLICATE KEY UPDATE
              state = CASE state WHEN 'RUNNING' THEN state ELSE 'WAITING' END
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("gateway", gateway)
        .param("day", day)
        .param("source", source.name())
        .param("now", Sql.timestamp(now))
        .update();
  }

  Optional<Run> find(String gateway, LocalDate day, Source source) {
    return jdbc.sql(SELECT + " WHERE gateway = :gateway AND day = :day AND source = :source")
        .param("gateway", gateway)
        .param("day", day)
        .param("source", source.name())
        .query(Runs::run)
        .optional();
  }

  /**
   * Those to do now, the oldest day first: asked for, failed some time ago, or left behind by a
   * process that died.
   */
  List<Run> due(Instant failedBefore, Instant leftBefore) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE source = 'API' AND (state = 'WAITING'
                    OR (state = 'FAILED' AND touched_at < :failed)
                    OR (state = 'RUNNING' AND touched_at < :left))
                 ORDER BY day, gateway LIMIT 100
                """)
        .param("failed", Sql.timestamp(failedBefore))
        .param("left", Sql.timestamp(leftBefore))
        .query(Runs::run)
        .list();
  }

  /** Takes one on, within a transaction; false if somebody is at it. */
  boolean begin(UUID id, Instant now, Instant leftBefore) {
    return jdbc.sql(
                """
                UPDATE payments_reconciliation
                   SET state = 'RUNNING', touched_at = :now, problem = NULL
                 WHERE id = :id AND (state <> 'RUNNING' OR touched_at < :left)
                """)
            .param("now", Sql.timestamp(now))
            .param("left", Sql.timestamp(leftBefore))
            .param("id", Ids.bytes(id))
            .update()
        == 1;
  }

  /** Still at it. */
  void touch(UUID id, Instant now) {
    jdbc.sql("UPDATE payments_reconciliation SET touched_at = :now WHERE id = :id")
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** It came to its end, and counts what it read. */
  void finish(UUID id, Instant finishedAt) {
    jdbc.sql(
            """
            UPDATE payments_reconciliation r
               SET state = 'DONE', finished_at = :at, problem = NULL,
                   payments = (SELECT COUNT(*) FROM payments_reconciliation_line l
                     WHERE l.run_id = r.id AND l.kind = 'PAYMENT' AND l.state = 'DONE'),
                   refunds = (SELECT COUNT(*) FROM payments_reconciliation_line l
                     WHERE l.run_id = r.id AND l.kind = 'REFUND' AND l.state = 'DONE'),
                   settlements = (SELECT COUNT(*) FROM payments_reconciliation_line l
                     WHERE l.run_id = r.id AND l.kind = 'SETTLEMENT' AND l.state = 'DONE')
             WHERE id = :id
            """)
        .param("at", Sql.timestamp(finishedAt))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** It could not be done. */
  void fail(UUID id, String problem, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_reconciliation
               SET state = 'FAILED', problem = :problem, touched_at = :now WHERE id = :id
            """)
        .param("problem", problem)
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** The first day of a gateway that was compared by asking, if any was. */
  Optional<LocalDate> first(String gateway) {
    return jdbc.sql(
            """
            SELECT day FROM payments_reconciliation
             WHERE gateway = :gateway AND source = 'API' AND finished_at IS NOT NULL
             ORDER BY day LIMIT 1
            """)
        .param("gateway", gateway)
        .query(LocalDate.class)
        .optional();
  }

  /** How many days from one to another were compared by asking. */
  long finished(String gateway, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM payments_reconciliation
             WHERE gateway = :gateway AND source = 'API' AND finished_at IS NOT NULL
               AND day >= :from AND day <= :to
            """)
        .param("gateway", gateway)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }

  private static Run run(ResultSet row, int n) throws SQLException {
    return new Run(
        Ids.uuid(row, "id"),
        row.getString("gateway"),
        row.getObject("day", LocalDate.class),
        Source.valueOf(row.getString("source")),
        State.valueOf(row.getString("state")),
        Sql.instantOrNull(row, "finished_at"));
  }
}
