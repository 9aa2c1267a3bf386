package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Refund.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of refunds. Whoever writes holds the lock of the order. */
@Repository
class RefundRows {

  static final String SELECT =
      """
      SELECT id, order_id, status, kind, keeps_access, origin, dispute_id, amount_minor, currency,
             reason, requested_by, requested_at, settled_at, decided_by, decided_at, decision,
             problem
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
            INSERT INTO sales_refund (id, order_id, status, kind, keeps_access, origin, dispute_id,
              amount_minor, currency, reason, requested_by, requested_at, request_key)
            VALUES (:id, :order, :status, :kind, :keeps, :origin, :dispute, :amount, :currency,
              :reason, :by, :at, :key)
            """)
        .param("id", Ids.bytes(refund.id()))
        .param("order", Ids.bytes(refund.order().value()))
        .param("status", refund.status().name())
        .param("kind", refund.kind().name())
        .param("keeps", refund.keepsAccess())
        .param("origin", refund.origin().name())
        .param("dispute", Ids.bytes(refund.dispute()))
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

  /** What refunds that are not done take of all orders, in minor units. */
  long onTheWay(String currency) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(r.amount_minor), 0)
            FROM sales_refund r JOIN sales_order o ON o.id = r.order_id
            WHERE r.status IN ('AWAITING', 'REQUESTED') AND r.currency = :currency
              AND o.test = (SELECT testing FROM v_platform_stage)
            """)
        .param("currency", currency)
        .query(Long.class)
        .single();
  }

  /** What refunds that are open take from each line of an order; lines without one are left out. */
  Map<UUID, Long> onTheWay(OrderId order) {
    Map<UUID, Long> sums = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT l.line_id, SUM(l.amount_minor) AS minor
            FROM sales_refund_line l JOIN sales_refund r ON r.id = l.refund_id
            WHERE r.order_id = :order AND r.status IN ('AWAITING', 'REQUESTED')
            GROUP BY l.line_id
            """)
        .param("order", Ids.bytes(order.value()))
        .query(
            row -> {
              sums.put(Ids.uuid(row, "line_id"), row.getLong("minor"));
            });
    return sums;
  }

  /** What people have given back of an order or are about to, in minor units; no lost dispute. */
  long givenBack(OrderId order) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(amount_minor), 0) FROM sales_refund
            WHERE order_id = :order AND kind <> 'DISPUTE'
              AND status IN ('AWAITING', 'REQUESTED', 'SUCCEEDED')
            """)
        .param("order", Ids.bytes(order.value()))
        .query(Long.class)
        .single();
  }

  /** How many refunds a buyer got since a moment without anybody looking. */
  long alone(UserId buyer, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM sales_refund r JOIN sales_order o ON o.id = r.order_id
            WHERE o.buyer_id = :buyer AND r.origin = 'BUYER' AND r.requested_at > :since
              AND r.status IN ('REQUESTED', 'SUCCEEDED')
              AND o.test = (SELECT testing FROM v_platform_stage)
            """)
        .param("buyer", Ids.bytes(buyer.value()))
        .param("since", Sql.timestamp(since))
        .query(Long.class)
        .single();
  }

  void settle(Refund refund, RefundStatus status, Instant at) {
    jdbc.sql("UPDATE sales_refund SET status = :status, settled_at = :at WHERE id = :id")
        .param("status", status.name())
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  /** The gateway could not do it. */
  void fail(Refund refund, String problem, Instant at) {
    settle(refund, RefundStatus.FAILED, at);
    jdbc.sql("UPDATE sales_refund SET problem = :problem WHERE id = :id")
        .param("problem", problem.length() > 300 ? problem.substring(0, 300) : problem)
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  /** Nobody decides any more on what waits. */
  void withdraw(OrderId order, String why) {
    jdbc.sql(
            """
            UPDATE sales_refund SET status = 'DECLINED', problem = :why
            WHERE order_id = :order AND status = 'AWAITING'
            """)
        .param("why", why)
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  /** Writes down what was decided on it. */
  void decide(Refund refund, RefundStatus status, Decision decision) {
    jdbc.sql(
            """
            UPDATE sales_refund SET status = :status, decided_by = :by, decided_at = :at,
              decision = :words
            WHERE id = :id
            """)
        .param("status", status.name())
        .param("by", Ids.bytes(decision.by().value()))
        .param("at", Sql.timestamp(decision.at()))
        .param("words", decision.words())
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  /** Moves it on without anything being settled. */
  void move(Refund refund, RefundStatus status) {
    jdbc.sql("UPDATE sales_refund SET status = :status WHERE id = :id")
        .param("status", status.name())
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  /** Somebody of the academy takes over what a buyer asked for; somebody else decides. */
  void takeOver(Refund refund, UserId by) {
    jdbc.sql("UPDATE sales_refund SET requested_by = :by WHERE id = :id")
        .param("by", Ids.bytes(by.value()))
        .param("id", Ids.bytes(refund.id()))
        .update();
  }

  /** What the line had opened was closed by this refund. */
  void endAccess(Refund refund, UUID line) {
    jdbc.sql(
            """
            UPDATE sales_refund_line SET ends_access = TRUE
            WHERE refund_id = :refund AND line_id = :line
            """)
        .param("refund", Ids.bytes(refund.id()))
        .param("line", Ids.bytes(line))
        .update();
  }

  /** The lines of an order that a refund has closed. */
  Set<UUID> endedLines(OrderId order) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT l.line_id
                FROM sales_refund_line l JOIN sales_refund r ON r.id = l.refund_id
                WHERE r.order_id = :order AND l.ends_access = TRUE
                """)
            .param("order", Ids.bytes(order.value()))
            .query((row, n) -> Ids.uuid(row, "line_id"))
            .list());
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

  static Refund refund(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "requested_by");
    return new Refund(
        Ids.uuid(row, "id"),
        new OrderId(Ids.uuid(row, "order_id")),
        RefundStatus.valueOf(row.getString("status")),
        RefundKind.valueOf(row.getString("kind")),
        row.getBoolean("keeps_access"),
        RefundOrigin.valueOf(row.getString("origin")),
        Ids.uuidOrNull(row, "dispute_id"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("reason"),
        by == null ? null : new UserId(by),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "settled_at"),
        decision(row),
        row.getString("problem"));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "decided_by");
    return by == null
        ? null
        : new Decision(
            new UserId(by),
            Sql.instant(row, "decided_at"),
            Objects.requireNonNullElse(row.getString("decision"), ""));
  }
}
