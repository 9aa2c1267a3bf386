package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.payments.reconciliation.DifferenceKind;
import dev.halfmillion.payments.reconciliation.DifferenceState;
import dev.halfmillion.platform.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the list of differences and the table of days show. */
@Repository
class DifferenceReader {

  private static final int DAYS = 31;

  private final JdbcClient jdbc;

  DifferenceReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A difference as far as the list shows it. */
  record Row(
      UUID id,
      String gateway,
      DifferenceKind kind,
      String subject,
      LocalDate day,
      @Nullable UUID order,
      Figure ours,
      Figure theirs,
      DifferenceState state) {}

  /** An amount in minor units and its currency, both or neither. */
  record Figure(@Nullable Long minor, @Nullable String currency) {}

  /** A comparison and how many of its differences are open. */
  record Day(
      String gateway,
      LocalDate day,
      String source,
      String state,
      long payments,
      long refunds,
      long settlements,
      @Nullable String problem,
      long open) {}

  /** A page of differences, the newest first; those that are open, or those that are not. */
  List<Row> differences(boolean open, @Nullable UUID before, int most) {
    return jdbc.sql(
            "SELECT id, gateway, kind, subject, day, order_id, ours_minor, ours_currency,"
                + " theirs_minor, theirs_currency, state FROM payments_difference WHERE state "
                + (open ? "= 'OPEN'" : "IN ('REPAIRED', 'EXPLAINED', 'VANISHED')")
                + (before == null ? "" : " AND id < :before")
                + " ORDER BY id DESC LIMIT :most")
        .param("before", Ids.bytes(before))
        .param("most", most)
        .query(
            (row, n) ->
                new Row(
                    Ids.uuid(row, "id"),
                    row.getString("gateway"),
                    DifferenceKind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    row.getObject("day", LocalDate.class),
                    Ids.uuidOrNull(row, "order_id"),
                    new Figure(
                        row.getObject("ours_minor", Long.class), row.getString("ours_currency")),
                    new Figure(
                        row.getObject("theirs_minor", Long.class),
                        row.getString("theirs_currency")),
                    DifferenceState.valueOf(row.getString("state"))))
        .list();
  }

  /** How many wait for a person. */
  long open() {
    return jdbc.sql("SELECT COUNT(*) FROM payments_difference WHERE state = 'OPEN'")
        .query(Long.class)
        .single();
  }

  /** The last comparisons, the newest day first. */
  List<Day> days() {
    return jdbc.sql(
            """
            SELECT r.gateway, r.day, r.source, r.state, r.payments, r.refunds, r.settlements,
                   r.problem,
                   (SELECT COUNT(*) FROM payments_difference d
                     WHERE d.gateway = r.gateway AND d.day = r.day AND d.source = r.source
                       AND d.state = 'OPEN') AS open_differences
              FROM payments_reconciliation r
             ORDER BY r.day DESC, r.gateway, r.source LIMIT :most
            """)
        .param("most", DAYS)
        .query(
            (row, n) ->
                new Day(
                    row.getString("gateway"),
                    row.getObject("day", LocalDate.class),
                    row.getString("source"),
                    row.getString("state"),
                    row.getLong("payments"),
                    row.getLong("refunds"),
                    row.getLong("settlements"),
                    row.getString("problem"),
                    row.getLong("open_differences")))
        .list();
  }
}
