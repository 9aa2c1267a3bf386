package dev.halfmillion.payouts.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.payouts.LineState;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads batches for the pages. */
@Repository
class BatchReader {

  private static final String BATCH =
      """
      SELECT b.id, b.number, b.state, b.opened_at, b.opened_by, b.submitted_at, b.submitted_by,
             b.approved_at, b.approved_by, b.exported_at, b.exported_by, b.ended_at, b.ended_by,
             b.ended_reason, b.currency, b.test,
             IF(b.state = 'DRAFT',
                (SELECT COUNT(*) FROM payouts_line d
                  WHERE d.batch_id = b.id AND d.state <> 'RELEASED'),
                b.line_count) AS line_count,
             IF(b.state = 'DRAFT',
                (SELECT COALESCE(SUM(d.net_minor), 0) FROM payouts_line d
                  WHERE d.batch_id = b.id AND d.state <> 'RELEASED'),
                b.net_minor) AS net_minor
        FROM payouts_batch b
      """;

  private static final String LINE =
      """
      SELECT l.id, l.position, l.payee_id, l.payee_name, l.state, l.beneficiary_text,
             l.earned_minor, l.taken_back_minor, l.withheld_minor, l.net_minor, l.currency,
             l.reference, l.return_reason, (m.id IS NULL) AS method_changed,
             EXISTS (SELECT 1 FROM payouts_line p JOIN payouts_batch o ON o.id = p.batch_id
                      WHERE p.payee_id = l.payee_id AND p.state = 'PAID' AND p.id <> l.id
                        AND o.test = b.test)
               AS paid_before,
             EXISTS (SELECT 1 FROM payouts_review r
                      WHERE r.user_id = l.payee_id AND r.cleared_at IS NULL) AS shared
        FROM payouts_line l
        JOIN payouts_batch b ON b.id = l.batch_id
        LEFT JOIN payouts_method m ON m.id = l.method_id AND m.present_of = l.payee_id
      """;

  private final JdbcClient jdbc;

  BatchReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<BatchRow> find(BatchId id) {
    return jdbc.sql(BATCH + " WHERE b.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> batch(row))
        .optional();
  }

  /** Batches older than one, the newest first. */
  List<BatchRow> before(UUID before, int most) {
    return jdbc.sql(BATCH + " WHERE b.id < :before ORDER BY b.id DESC LIMIT :most")
        .param("before", Ids.bytes(before))
        .param("most", most)
        .query((row, n) -> batch(row))
        .list();
  }

  /** How many batches wait for their next step, by where they stand. */
  Map<BatchState, Long> unfinished() {
    Map<BatchState, Long> counts = new EnumMap<>(BatchState.class);
    jdbc.sql(
            """
            SELECT state, COUNT(*) AS batches FROM payouts_batch
             WHERE state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'EXPORTED')
               AND test = (SELECT testing FROM v_platform_stage) GROUP BY state
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    counts.put(BatchState.valueOf(row.getString("state")), row.getLong("batches")));
    return counts;
  }

  /** The batch before this one that went to the bank. */
  Optional<BatchRow> lastSentBefore(BatchId id) {
    return jdbc.sql(
            BATCH
                + " WHERE b.id < :id AND b.state IN ('EXPORTED', 'CLOSED')"
                + " AND b.test = (SELECT o.test FROM payouts_batch o WHERE o.id = :id)"
                + " ORDER BY b.id DESC LIMIT 1")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> batch(row))
        .optional();
  }

  Totals totals(BatchId id) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS line_count, COALESCE(SUM(earned_minor), 0) AS earned,
                   COALESCE(SUM(taken_back_minor), 0) AS taken_back,
                   COALESCE(SUM(withheld_minor), 0) AS withheld,
                   COALESCE(SUM(net_minor), 0) AS net,
                   COUNT(CASE WHEN state = 'EXPORTED' THEN 1 END) AS open_count,
                   COUNT(CASE WHEN state = 'PAID' THEN 1 END) AS paid_count,
                   COUNT(CASE WHEN state = 'RETURNED' THEN 1 END) AS returned_count,
                   COUNT(CASE WHEN rail = 'BANK' THEN 1 END) AS bank_count
              FROM payouts_line
             WHERE batch_id = :id
               AND (state <> 'RELEASED'
                    OR (SELECT state FROM payouts_batch WHERE id = :id) = 'SENT_BACK')
            """)
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> totals(row))
        .single();
  }

  /** Lines after a place, in order; those taken out are among them only once all were. */
  List<LineRow> lines(BatchId id, int after, int most) {
    return jdbc.sql(
            LINE
                + """
                 WHERE l.batch_id = :id AND l.position > :after
                   AND (l.state <> 'RELEASED' OR b.state = 'SENT_BACK')
                 ORDER BY l.position LIMIT :most
                """)
        .param("id", Ids.bytes(id.value()))
        .param("after", after)
        .param("most", most)
        .query((row, n) -> line(row))
        .list();
  }

  Optional<LineRow> line(PayoutId id) {
    return jdbc.sql(LINE + " WHERE l.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> line(row))
        .optional();
  }

  Optional<BatchId> batchOf(PayoutId id) {
    return jdbc.sql("SELECT batch_id FROM payouts_line WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> new BatchId(Ids.uuid(row, "batch_id")))
        .optional();
  }

  List<LeftOutRow> leftOut(BatchId id) {
    return jdbc.sql(
            """
            SELECT payee_id, amount_minor, currency, reason FROM payouts_left_out
             WHERE batch_id = :id ORDER BY amount_minor DESC, payee_id LIMIT 500
            """)
        .param("id", Ids.bytes(id.value()))
        .query(
            (row, n) ->
                new LeftOutRow(
                    new UserId(Ids.uuid(row, "payee_id")),
                    money(row, "amount_minor"),
                    Objects.requireNonNull(row.getString("reason"))))
        .list();
  }

  private static BatchRow batch(ResultSet row) throws SQLException {
    return new BatchRow(
        new BatchId(Ids.uuid(row, "id")),
        Objects.requireNonNull(row.getString("number")),
        BatchState.valueOf(row.getString("state")),
        Objects.requireNonNull(deed(row, "opened")),
        deed(row, "submitted"),
        deed(row, "approved"),
        deed(row, "exported"),
        deed(row, "ended"),
        row.getString("ended_reason"),
        row.getInt("line_count"),
        money(row, "net_minor"),
        row.getBoolean("test"));
  }

  private static @Nullable Deed deed(ResultSet row, String verb) throws SQLException {
    Instant at = Sql.instantOrNull(row, verb + "_at");
    return at == null ? null : new Deed(at, new UserId(Ids.uuid(row, verb + "_by")));
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        row.getInt("line_count"),
        Money.paise(row.getLong("earned")),
        Money.paise(row.getLong("taken_back")),
        Money.paise(row.getLong("withheld")),
        Money.paise(row.getLong("net")),
        row.getInt("open_count"),
        row.getInt("paid_count"),
        row.getInt("returned_count"),
        row.getInt("bank_count"));
  }

  private static LineRow line(ResultSet row) throws SQLException {
    return new LineRow(
        new PayoutId(Ids.uuid(row, "id")),
        row.getInt("position"),
        new UserId(Ids.uuid(row, "payee_id")),
        Objects.requireNonNull(row.getString("payee_name")),
        LineState.valueOf(row.getString("state")),
        Objects.requireNonNull(row.getString("beneficiary_text")),
        money(row, "earned_minor"),
        money(row, "taken_back_minor"),
        money(row, "withheld_minor"),
        money(row, "net_minor"),
        row.getString("reference"),
        row.getString("return_reason"),
        new Checks(
            !row.getBoolean("paid_before"),
            row.getBoolean("shared"),
            row.getBoolean("method_changed")));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getLong(column), Objects.requireNonNull(row.getString("currency")));
  }

  /** Something done: when and by whom. */
  record Deed(Instant at, UserId by) {}

  /** One batch. */
  record BatchRow(
      BatchId id,
      String number,
      BatchState state,
      Deed opened,
      @Nullable Deed submitted,
      @Nullable Deed approved,
      @Nullable Deed exported,
      @Nullable Deed ended,
      @Nullable String endedReason,
      int lineCount,
      Money net,
      boolean test) {}

  /** A batch in sum, without the lines that were taken out. */
  record Totals(
      int lines,
      Money earned,
      Money takenBack,
      Money withheld,
      Money net,
      int open,
      int paid,
      int returned,
      int toBanks) {}

  /** What a person should look at before approving. */
  record Checks(boolean first, boolean shared, boolean methodChanged) {}

  /** One line. */
  record LineRow(
      PayoutId id,
      int position,
      UserId payee,
      String name,
      LineState state,
      String to,
      Money earned,
      Money takenBack,
      Money withheld,
      Money net,
      @Nullable String reference,
      @Nullable String returnReason,
      Checks checks) {}

  /** Somebody who is not in the batch. */
  record LeftOutRow(UserId payee, Money amount, String reason) {}
}
