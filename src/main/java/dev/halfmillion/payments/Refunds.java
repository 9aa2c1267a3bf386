package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refunds. */
@Repository
class Refunds {

  private static final String SELECT =
      """
      SELECT id, order_id, surplus, cause, reason, amount_minor, currency, state, gateway,
             gateway_refund_id, requested_at, settled_at, problem
        FROM payments_refund
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;

  Refunds(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  /** Adds a refund that is due at once. */
  void insert(PaymentRefund refund, Capture capture) {
    insert(refund, capture, Instant.EPOCH);
  }

  /** Adds a refund that the gateway has already: it is never asked for. */
  void insertFound(PaymentRefund refund, Capture capture) {
    insert(refund, capture, null);
  }

  private void insert(PaymentRefund refund, Capture capture, @Nullable Instant nextTry) {
    jdbc.sql(
            """
            INSERT INTO payments_refund
              (id, capture_id, attempt_id, order_id, surplus, cause, reason, amount_minor, currency,
               state, gateway, gateway_payment_id, gateway_refund_id, requested_at, tries,
               next_try_at, test)
            VALUES (:id, :capture, :attempt, :order, :surplus, :cause, :reason, :amount, :currency,
               :state, :gateway, :payment, :theirs, :requestedAt, 0, :nextTryAt,
               :test)
            """)
        .param("id", Ids.bytes(refund.id().value()))
        .param("capture", Ids.bytes(capture.id()))
        .param("attempt", Ids.bytes(capture.attempt().value()))
        .param("order", Ids.bytes(capture.orderId()))
        .param("surplus", refund.surplus())
        .param("cause", refund.cause())
        .param("reason", refund.reason())
        .param("amount", refund.amount().minor())
        .param("currency", refund.amount().currencyCode())
        .param("state", refund.state().name())
        .param("gateway", capture.gateway())
        .param("payment", capture.gatewayPaymentId())
        .param("theirs", refund.gatewayRefundId())
        .param("requestedAt", Sql.timestamp(refund.requestedAt()))
        .param("nextTryAt", Sql.timestamp(nextTry))
        .param("test", mark.now())
        .update();
  }

  /** Everything of a captured payment that is on its way back or there, in minor units. */
  long reserved(UUID capture) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(amount_minor), 0) FROM payments_refund
             WHERE capture_id = :capture AND state <> 'FAILED'
            """)
        .param("capture", Ids.bytes(capture))
        .query(Long.class)
        .single();
  }

  /** Everything of a captured payment that was ever to go back, in minor units. */
  long asked(UUID capture) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(amount_minor), 0) FROM payments_refund
             WHERE capture_id = :capture
            """)
        .param("capture", Ids.bytes(capture))
        .query(Long.class)
        .single();
  }

  /** The same with what is gone by disputes that were lost. */
  long gone(UUID capture) {
    long lost =
        jdbc.sql(
                """
                SELECT COALESCE(SUM(amount_minor), 0) FROM payments_dispute
                 WHERE capture_id = :capture AND state = 'LOST'
                """)
            .param("capture", Ids.bytes(capture))
            .query(Long.class)
            .single();
    return reserved(capture) + lost;
  }

  /** Whether a refund of ours is on its way whose name at the gateway is not known. */
  boolean hasNameless(UUID capture) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM payments_refund
                 WHERE capture_id = :capture AND gateway_refund_id IS NULL AND state <> 'FAILED'
                """)
            .param("capture", Ids.bytes(capture))
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<PaymentRefund> findByCause(String cause) {
    return jdbc.sql(SELECT + " WHERE cause = :cause")
        .param("cause", cause)
        .query(Refunds::refund)
        .optional();
  }

  Optional<PaymentRefund> find(RefundId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(Refunds::refund)
        .optional();
  }

  /** The refund, locked until the transaction ends. */
  PaymentRefund lock(RefundId id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query(Refunds::refund)
        .single();
  }

  Optional<PaymentRefund> findByGatewayRefund(String gateway, String gatewayRefundId) {
    return jdbc.sql(SELECT + " WHERE gateway = :gateway AND gateway_refund_id = :refund")
        .param("gateway", gateway)
        .param("refund", gatewayRefundId)
        .query(Refunds::refund)
        .optional();
  }

  /** The refunds of an order, oldest first. */
  List<PaymentRefund> ofOrder(UUID orderId) {
    return jdbc.sql(SELECT + " WHERE order_id = :order ORDER BY id")
        .param("order", Ids.bytes(orderId))
        .query(Refunds::refund)
        .list();
  }

  /** The attempt whose row guards a refund. */
  AttemptId attemptOf(RefundId id) {
    return jdbc.sql("SELECT attempt_id FROM payments_refund WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> new AttemptId(Ids.uuid(row, "attempt_id")))
        .single();
  }

  /** The gateway's name for the payment a refund comes from. */
  String gatewayPaymentOf(RefundId id) {
    return jdbc.sql("SELECT gateway_payment_id FROM payments_refund WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(String.class)
        .single();
  }

  /** The refunds whose turn it is, the longest waiting first. */
  List<RefundId> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id FROM payments_refund
             WHERE next_try_at <= :now AND test = (SELECT testing FROM v_platform_stage)
             ORDER BY next_try_at LIMIT :most
            """)
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> new RefundId(Ids.uuid(row, "id")))
        .list();
  }

  /**
   * Takes a refund's turn, within a transaction: from now on it may have been sent.
   *
   * @return the refund as it stood before, or empty if it is not its turn
   */
  Optional<PaymentRefund> take(RefundId id, Instant now) {
    Optional<Integer> tries =
        jdbc.sql(
                "SELECT tries FROM payments_refund WHERE id = :id AND next_try_at <= :now FOR"
                    + " UPDATE")
            .param("id", Ids.bytes(id.value()))
            .param("now", Sql.timestamp(now))
            .query(Integer.class)
            .optional();
    Optional<PaymentRefund> before = tries.flatMap(known -> find(id));
    before.ifPresent(
        refund ->
            jdbc.sql(
                    """
                    UPDATE payments_refund
                       SET tries = tries + 1, next_try_at = :next,
                           state = CASE state WHEN 'REQUESTED' THEN 'UNKNOWN' ELSE state END
                     WHERE id = :id
                    """)
                .param("next", Sql.timestamp(PollSchedule.next(now, tries.get())))
                .param("id", Ids.bytes(id.value()))
                .update());
    return before;
  }

  /** Moves a refund on, keeping the gateway's name for it once known. */
  void move(RefundId id, RefundState state, @Nullable String gatewayRefundId, String problem) {
    jdbc.sql(
            """
            UPDATE payments_refund
               SET state = :state, problem = :problem,
                   gateway_refund_id = COALESCE(gateway_refund_id, :refund)
             WHERE id = :id
            """)
        .param("state", state.name())
        .param("problem", problem.isEmpty() ? null : problem)
        .param("refund", gatewayRefundId)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Nothing more will happen to it. */
  void settle(RefundId id, Instant at) {
    jdbc.sql("UPDATE payments_refund SET settled_at = :at, next_try_at = NULL WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private static PaymentRefund refund(ResultSet row, int n) throws SQLException {
    return new PaymentRefund(
        new RefundId(Ids.uuid(row, "id")),
        Ids.uuid(row, "order_id"),
        row.getBoolean("surplus"),
        row.getString("cause"),
        row.getString("reason"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        RefundState.valueOf(row.getString("state")),
        row.getString("gateway"),
        row.getString("gateway_refund_id"),
        Sql.instant(row, "requested_at"),
        Sql.instantOrNull(row, "settled_at"),
        row.getString("problem"));
  }
}
