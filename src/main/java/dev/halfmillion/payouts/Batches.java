package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.live.TestMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches; every change happens under {@link #lock}. */
@Repository
class Batches {

  private final JdbcClient jdbc;
  private final TestMark mark;

  Batches(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  /** Adds a draft with the year's next number. */
  void insert(BatchId id, UserId by, Instant at) {
    boolean test = mark.now();
    jdbc.sql(
            """
            INSERT INTO payouts_batch (id, number, state, opened_at, opened_by, currency, test)
            VALUES (:id, :number, 'DRAFT', :at, :by, :currency, :test)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("number", nextNumber(Zones.dateInIndia(at).getYear(), test))
        .param("at", Sql.timestamp(at))
        .param("by", Ids.bytes(by.value()))
        .param("currency", Money.INR.getCurrencyCode())
        .param("test", test)
        .update();
  }

  private String nextNumber(int year, boolean test) {
    jdbc.sql(
            "INSERT INTO payouts_series (year, test, last_number) VALUES (:year, :test, 1)"
                + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
        .param("year", year)
        .param("test", test)
        .update();
    int number =
        jdbc.sql(
                "SELECT last_number FROM payouts_series"
                    + " WHERE year = :year AND test = :test FOR UPDATE")
            .param("year", year)
            .param("test", test)
            .query(Integer.class)
            .single();
    return "%s-%d-%04d".formatted(test ? Academy.TESTS : "PO", year, number);
  }

  /**
   * The batch, held until the transaction ends. What the transaction writes of a test is a test.
   *
   * @throws Refusal when it is unknown, or a test of a trial that is over
   */
  Batch lock(BatchId id) {
    return jdbc.sql(
            """
            SELECT id, number, state, opened_by, submitted_by, approved_by, approved_hash,
                   test
              FROM payouts_batch WHERE id = :id FOR UPDATE
            """)
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> held(row))
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  private Batch held(ResultSet row) throws SQLException {
    boolean test = row.getBoolean("test");
    if (!mark.counts(test)) {
      throw Refusal.conflict(
          "payouts.test",
          "This batch was a test from before the academy sold for real. It pays nobody.");
    }
    mark.tell(test);
    return read(row);
  }

  private static Batch read(ResultSet row) throws SQLException {
    return new Batch(
        new BatchId(Ids.uuid(row, "id")),
        Objects.requireNonNull(row.getString("number")),
        BatchState.valueOf(row.getString("state")),
        new UserId(Ids.uuid(row, "opened_by")),
        user(row, "submitted_by"),
        user(row, "approved_by"),
        row.getString("approved_hash"));
  }

  private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
    UUID id = Ids.uuidOrNull(row, column);
    return id == null ? null : new UserId(id);
  }

  void submitted(BatchId id, LinesSummary lines, UserId by, Instant at) {
    summarise(id, lines);
    move(id, "state = 'SUBMITTED', submitted_at = :at, submitted_by = :by", by, at);
  }

  void approved(BatchId id, UserId by, Instant at) {
    move(
        id,
        "state = 'APPROVED', approved_hash = lines_hash, approved_at = :at, approved_by = :by",
        by,
        at);
  }

  /** A line changed: an approval of the former lines holds no more. */
  void linesChanged(BatchId id, LinesSummary lines) {
    summarise(id, lines);
    jdbc.sql(
            """
            UPDATE payouts_batch
               SET state = CASE WHEN state = 'APPROVED' THEN 'SUBMITTED' ELSE state END,
                   approved_hash = NULL, approved_at = NULL, approved_by = NULL
             WHERE id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void exported(BatchId id, UserId by, Instant at) {
    move(id, "state = 'EXPORTED', exported_at = :at, exported_by = :by", by, at);
  }

  void closed(BatchId id, UserId by, Instant at) {
    move(id, "state = 'CLOSED', ended_at = :at, ended_by = :by", by, at);
  }

  void sentBack(BatchId id, String reason, UserId by, Instant at) {
    move(id, "state = 'SENT_BACK', ended_at = :at, ended_by = :by", by, at);
    jdbc.sql("UPDATE payouts_batch SET ended_reason = :reason WHERE id = :id")
        .param("reason", reason)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void leaveOut(BatchId id, UserId payee, Money amount, String reason) {
    jdbc.sql(
            """
            INSERT INTO payouts_left_out (batch_id, payee_id, amount_minor, currency, reason)
            VALUES (:id, :payee, :amount, :currency, :reason)
            ON DUPLICATE KEY UPDATE amount_minor = VALUES(amount_minor), reason = VALUES(reason)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("payee", Ids.bytes(payee.value()))
        .param("amount", amount.minor())
        .param("currency", amount.currencyCode())
        .param("reason", reason)
        .update();
  }

  private void summarise(BatchId id, LinesSummary lines) {
    jdbc.sql(
            """
            UPDATE payouts_batch
               SET lines_hash = :hash, line_count = :count, gross_minor = :gross,
                   withheld_minor = :withheld, net_minor = :net
             WHERE id = :id
            """)
        .param("hash", lines.hash())
        .param("count", lines.count())
        .param("gross", lines.gross().minor())
        .param("withheld", lines.withheld().minor())
        .param("net", lines.net().minor())
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private void move(BatchId id, String change, UserId by, Instant at) {
    jdbc.sql("UPDATE payouts_batch SET " + change + " WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("by", Ids.bytes(by.value()))
        .param("id", Ids.bytes(id.value()))
        .update();
  }
}
