package dev.halfmillion.sandbox;

import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gateway's lists of what it did within a time, oldest first, and single things of them. */
@Repository
@NotInProduction
class SandboxListing {

  private static final String REFUND =
      """
      SELECT id, payment_id, receipt, amount_minor, currency, status, created_at, updated_at
        FROM sandbox_refund
      """;

  private static final String SETTLEMENT =
      """
      SELECT id, amount_minor, fees_minor, tax_minor, refunds_minor, utr, settled_at
        FROM sandbox_settlement
      """;

  private static final String PAYMENT =
      """
      SELECT p.id, p.order_id, p.method, p.status, p.amount_minor, p.currency, p.fee_minor,
             p.tax_minor, p.problem, p.created_at, p.updated_at, o.receipt
        FROM sandbox_payment p JOIN sandbox_order o ON o.id = p.order_id
      """;

  private static final RowMapper<Map<String, Object>> PAYMENT_JSON =
      (row, n) -> SandboxJson.payment(SandboxPayments.payment(row, n), row.getString("receipt"));

  private static final RowMapper<Map<String, Object>> REFUND_JSON =
      (row, n) -> SandboxJson.refund(SandboxRefunds.refund(row, n));

  private static final RowMapper<Map<String, Object>> SETTLEMENT_JSON =
      (row, n) -> SandboxJson.settlement(SandboxSettlements.settlement(row, n));

  private final JdbcClient jdbc;

  SandboxListing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A part of a list.
   *
   * @param from seconds since 1970; the first that counts
   * @param to the first that does not
   * @param count how many at most
   * @param skip after how many
   */
  record Slice(long from, long to, int count, long skip) {}

  List<Map<String, Object>> payments(Slice slice) {
    return page(PAYMENT, "p.created_at", "p.id", slice, PAYMENT_JSON);
  }

  List<Map<String, Object>> refunds(Slice slice) {
    return page(REFUND, "created_at", "id", slice, REFUND_JSON);
  }

  List<Map<String, Object>> settlements(Slice slice) {
    return page(SETTLEMENT, "settled_at", "id", slice, SETTLEMENT_JSON);
  }

  Optional<Map<String, Object>> payment(String id) {
    return one(PAYMENT + " WHERE p.id = :id", id, PAYMENT_JSON);
  }

  Optional<Map<String, Object>> refund(String id) {
    return one(REFUND + " WHERE id = :id", id, REFUND_JSON);
  }

  Optional<Map<String, Object>> settlement(String id) {
    return one(SETTLEMENT + " WHERE id = :id", id, SETTLEMENT_JSON);
  }

  /** What a settlement is made of: its payments less what was kept, and its refunds. */
  List<Map<String, Object>> parts(String settlement, Slice slice) {
    return jdbc.sql(
            """
            SELECT id, 'payment' AS type, amount_minor - fee_minor AS credit, 0 AS debit, currency,
                   created_at
              FROM sandbox_payment WHERE settlement_id = :settlement
            UNION ALL
            SELECT id, 'refund', 0, amount_minor, currency, created_at
              FROM sandbox_refund WHERE settlement_id = :settlement
             ORDER BY created_at, id LIMIT :count OFFSET :skip
            """)
        .param("settlement", settlement)
        .param("count", slice.count())
        .param("skip", slice.skip())
        .query(
            (row, n) -> {
              Map<String, Object> part = new LinkedHashMap<>();
              part.put("entity_id", row.getString("id"));
              part.put("type", row.getString("type"));
              part.put("credit", row.getLong("credit"));
              part.put("debit", row.getLong("debit"));
              part.put("currency", row.getString("currency"));
              part.put("settlement_id", settlement);
              part.put("created_at", Sql.instant(row, "created_at").getEpochSecond());
              return part;
            })
        .list();
  }

  private List<Map<String, Object>> page(
      String select, String time, String id, Slice slice, RowMapper<Map<String, Object>> mapper) {
    return jdbc.sql(
            select
                + " WHERE %s >= :from AND %s < :to ORDER BY %s, %s LIMIT :count OFFSET :skip"
                    .formatted(time, time, time, id))
        .param("from", Sql.timestamp(Instant.ofEpochSecond(slice.from())))
        .param("to", Sql.timestamp(Instant.ofEpochSecond(slice.to())))
        .param("count", slice.count())
        .param("skip", slice.skip())
        .query(mapper)
        .list();
  }

  private Optional<Map<String, Object>> one(
      String sql, String id, RowMapper<Map<String, Object>> mapper) {
    return jdbc.sql(sql).param("id", id).query(mapper).optional();
  }
}
