package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of refunds. Whoever writes holds the lock of the order. */
@Repository
class RefundRows {

  private static final String SELECT =
      """
      SELECT id, order_id, status, amount_minor, currency, reason, requested_by, requested_at,
             settled_at
      FROM sales_refund
      """;

  private final JdbcClient jdbc;

  RefundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Refund refund, Map<UUID, Money> amounts, @Nullable String key) {
    UserId by = refund.requestedBy();
    jdbc.sql(
            """
            INSERT INTO sales_refund (id, order_id, status, amount_minor, currency, reason,
              requested_by, requested_at, request_key)
            VALUES (:id, :order, :status, :amount, :currency, :reason, :by, :at, :key)
            """)
        .param("id", Ids.bytes(refund.id()))
        .param("order", Ids.bytes(refund.order().value()))
        .param("status", refund.status().name())
        .param("amount", refund.amount().minor())
        .param("currency", refund.amount().currencyCode())
        .param("reason", refund.reason())
        .param("by", Ids.bytes(by == null ? null : by.value()))
        .param("at", Sql.timestamp(refund.requestedAt()))
        .param("key", key)
        .update();
    amounts.forEach(
        (line, amount) ->
            jdbc.sql(
                    """
                    INSERT INTO sales_refund_line (refund_id, line_id, amount_minor)
                    VALUES (:refund, :line, :amount)
                    """)
                .param("refund", Ids.bytes(refund.id()))
                .param("line", Ids.bytes(line))
                .param("amount", amount.minor())
                .update());
  }

  Optional<Refund> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query((row, n) -> refund(row))
        .optional();
  }

  Optional<Refund> findByKey(OrderId order, String key) {
    return jdbc.sql(SELECT + "WHERE order_id = :order AND request_key = :key")
        .param("order", Ids.bytes(order.value()))
        .param("key", key)
        .query((row, n) -> refund(row))
        .optional();
  }

  List<Refund> ofOrder(OrderId order) {
    return jdbc.sql(SELECT + "WHERE order_id = :order ORDER BY requested_at, id")
        .param("order", Ids.bytes(order.value()))
        .query((row, n) -> refund(row))
        .list();
  }

  /** What a refund takes from each line. */
  Map<UUID, Money> amounts(Refund refund) {
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT r.line_id, r.amount_minor
            FROM sales_refund_line r JOIN sales_order_line l ON l.id = r.line_id
            WHERE r.refund_id = :refund ORDER BY l.position
            """)
        .param("refund", Ids.bytes(refund.id()))
        .query(
            row -> {
              amounts.put(
                  Ids.uuid(row, "line_id"),
                  new Money(row.getLong("amount_minor"), refund.amount().currency()));
            });
    return amounts;
  }

  /** What refunds on their way take from each line of an order; lines without one are left out. */
  Map<UUID, Long> onTheWay(OrderId order) {
    Map<UUID, Long> sums = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT l.line_id, SUM(l.amount_minor) AS minor
            FROM sales_refund_line l JOIN sales_refund r ON r.id = l.refund_id
            WHERE r.order_id = :order AND r.status = 'REQUESTED' GROUP BY l.line_id
            """)
        .param("order", Ids.bytes(order.value()))
        .query(
            row -> {
              sums.put(Ids.uuid(row, "line_id"), row.getLong("minor"));
            });
    return sums;
  }

  void settle(Refund refund, RefundStatus status, Instant at) {
    jdbc.sql("UPDATE sales_refund SET status = :status, settled_at = :at WHERE id = :id")
        .param("status", status.name())
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  void updateTax(Refund refund, UUID line, Money half) {
    jdbc.sql(
            """
            UPDATE sales_refund_line SET half_tax_minor = :half
            WHERE refund_id = :refund AND line_id = :line
            """)
        .param("half", half.minor())
        .param("refund", Ids.bytes(refund.id()))
        .param("line", Ids.bytes(line))
        .update();
  }

  private static Refund refund(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "requested_by");
    return new Refund(
        Ids.uuid(row, "id"),
        new OrderId(Ids.uuid(row, "order_id")),
        RefundStatus.valueOf(row.getString("status")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("reason"),
        by == null ? null : new UserId(by),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "settled_at"));
  }
}
