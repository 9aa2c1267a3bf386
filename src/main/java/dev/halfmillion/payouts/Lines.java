package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of batches; changed only while the batch is locked. */
@Repository
class Lines {

  private static final String SELECT =
      """
      SELECT l.id, l.batch_id, b.number, l.position, l.payee_id, l.state, l.gross_minor,
             l.withheld_minor, l.net_minor, l.currency, l.rail, l.beneficiary_encrypted,
             l.beneficiary_text, l.reference
        FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id
      """;

  private final JdbcClient jdbc;

  Lines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The place of the next line. */
  int nextPosition(BatchId batch) {
    return jdbc.sql(
            "SELECT COALESCE(MAX(position), 0) + 1 FROM payouts_line WHERE batch_id = :batch")
        .param("batch", Ids.bytes(batch.value()))
        .query(Integer.class)
        .single();
  }

  void insert(PayoutId id, BatchId batch, int position, FrozenLine line, Instant at) {
    jdbc.sql(
            """
            INSERT INTO payouts_line
              (id, batch_id, position, payee_id, state, earned_minor, taken_back_minor,
               gross_minor, withheld_minor, net_minor, currency, method_id, rail, payee_name,
               beneficiary_encrypted, beneficiary_text, created_at)
            VALUES (:id, :batch, :position, :payee, 'ALLOCATED', :earned, :takenBack, :gross,
               :withheld, :net, :currency, :method, :rail, :name, :sealed, :masked, :at)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("batch", Ids.bytes(batch.value()))
        .param("position", position)
        .param("payee", Ids.bytes(line.request().payee().value()))
        .param("earned", line.request().earned().minor())
        .param("takenBack", line.request().takenBack().minor())
        .param("gross", line.request().gross().minor())
        .param("withheld", line.withheld().minor())
        .param("net", line.net().minor())
        .param("currency", line.net().currencyCode())
        .param("method", Ids.bytes(line.methodId()))
        .param("rail", line.beneficiary().method().rail().name())
        .param("name", line.legalName())
        .param("sealed", line.sealed())
        .param("masked", line.beneficiary().method().masked())
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** The batch a line belongs to. */
  BatchId batchOf(PayoutId id) {
    return jdbc.sql("SELECT batch_id FROM payouts_line WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> new BatchId(Ids.uuid(row, "batch_id")))
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  Line get(PayoutId id) {
    return jdbc.sql(SELECT + " WHERE l.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  /** The line with our reference at the bank, such as {@code PO-2026-0007-012}. */
  Optional<PayoutId> byNumber(String batchNumber, int position) {
    return jdbc.sql(
            """
            SELECT l.id FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id
             WHERE b.number = :number AND l.position = :position
            """)
        .param("number", batchNumber)
        .param("position", position)
        .query((row, n) -> new PayoutId(Ids.uuid(row, "id")))
        .optional();
  }

  Optional<Line> byReference(String reference) {
    return jdbc.sql(SELECT + " WHERE l.reference = :reference")
        .param("reference", reference)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Line> ofPayee(BatchId batch, UserId payee) {
    return jdbc.sql(SELECT + " WHERE l.batch_id = :batch AND l.payee_id = :payee")
        .param("batch", Ids.bytes(batch.value()))
        .param("payee", Ids.bytes(payee.value()))
        .query((row, n) -> read(row))
        .optional();
  }

  /** The lines of a batch that are in a state, by place. */
  List<Line> of(BatchId batch, LineState state) {
    return jdbc.sql(SELECT + " WHERE l.batch_id = :batch AND l.state = :state ORDER BY l.position")
        .param("batch", Ids.bytes(batch.value()))
        .param("state", state.name())
        .query((row, n) -> read(row))
        .list();
  }

  /** Every line that was or is with the bank, by place. */
  List<Line> sent(BatchId batch) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE l.batch_id = :batch AND l.state IN ('EXPORTED', 'PAID', 'RETURNED')
                 ORDER BY l.position
                """)
        .param("batch", Ids.bytes(batch.value()))
        .query((row, n) -> read(row))
        .list();
  }

  void exported(BatchId batch) {
    jdbc.sql(
            "UPDATE payouts_line SET state = 'EXPORTED'"
                + " WHERE batch_id = :batch AND state = 'ALLOCATED'")
        .param("batch", Ids.bytes(batch.value()))
        .update();
  }

  void released(PayoutId id) {
    jdbc.sql("UPDATE payouts_line SET state = 'RELEASED' WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void paid(PayoutId id, String reference, UserId by, Instant at) {
    jdbc.sql(
            """
            UPDATE payouts_line
               SET state = 'PAID', reference = :reference, paid_at = :at, paid_by = :by
             WHERE id = :id
            """)
        .param("reference", reference)
        .param("at", Sql.timestamp(at))
        .param("by", Ids.bytes(by.value()))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void returned(PayoutId id, String reason, UserId by, Instant at) {
    jdbc.sql(
            """
            UPDATE payouts_line
               SET state = 'RETURNED', return_reason = :reason, returned_at = :at,
                   returned_by = :by
             WHERE id = :id
            """)
        .param("reason", reason)
        .param("at", Sql.timestamp(at))
        .param("by", Ids.bytes(by.value()))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private static Line read(ResultSet row) throws SQLException {
    String currency = Objects.requireNonNull(row.getString("currency"));
    return new Line(
        new PayoutId(Ids.uuid(row, "id")),
        new BatchId(Ids.uuid(row, "batch_id")),
        "%s-%03d".formatted(row.getString("number"), row.getInt("position")),
        new UserId(Ids.uuid(row, "payee_id")),
        LineState.valueOf(row.getString("state")),
        Money.of(row.getLong("gross_minor"), currency),
        Money.of(row.getLong("withheld_minor"), currency),
        Money.of(row.getLong("net_minor"), currency),
        PayoutMethod.Rail.valueOf(row.getString("rail")),
        Objects.requireNonNull(row.getBytes("beneficiary_encrypted")),
        Objects.requireNonNull(row.getString("beneficiary_text")),
        row.getString("reference"));
  }
}
