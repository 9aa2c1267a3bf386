package dev.halfmillion.payments.disputes;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of disputes. Whoever writes holds the locks of the order and the attempt. */
@Repository
class DisputeRows {

  static final String SELECT =
      """
      SELECT id, gateway, gateway_dispute_id, capture_id, order_id, gateway_payment_id, surplus,
             amount_minor, currency, state, held, fee_minor, reason, respond_by, began_at,
             changed_at
        FROM payments_dispute
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;

  DisputeRows(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  /** The dispute of this name, locked until the transaction ends. */
  Optional<Dispute> lock(String gateway, String gatewayDisputeId) {
    return jdbc.sql(
            SELECT + " WHERE gateway = :gateway AND gateway_dispute_id = :dispute FOR UPDATE")
        .param("gateway", gateway)
        .param("dispute", gatewayDisputeId)
        .query(DisputeRows::dispute)
        .optional();
  }

  void insert(Dispute dispute) {
    jdbc.sql(
            """
            INSERT INTO payments_dispute
              (id, gateway, gateway_dispute_id, capture_id, order_id, gateway_payment_id, surplus,
               amount_minor, currency, state, held, fee_minor, reason, respond_by, began_at,
               changed_at, test)
            VALUES (:id, :gateway, :theirs, :capture, :order, :payment, :surplus, :amount,
               :currency, :state, :held, :fee, :reason, :respondBy, :began, :changed,
               :test)
            """)
        .param("id", Ids.bytes(dispute.id().value()))
        .param("gateway", dispute.gateway())
        .param("theirs", dispute.gatewayDisputeId())
        .param("capture", Ids.bytes(dispute.capture()))
        .param("order", Ids.bytes(dispute.orderId()))
        .param("payment", dispute.gatewayPaymentId())
        .param("surplus", dispute.surplus())
        .param("amount", dispute.amount().minor())
        .param("currency", dispute.amount().currencyCode())
        .param("state", dispute.state().name())
        .param("held", dispute.held())
        .param("fee", dispute.fee().minor())
        .param("reason", dispute.reason())
        .param("respondBy", Sql.timestamp(dispute.respondBy()))
        .param("began", Sql.timestamp(dispute.beganAt()))
        .param("changed", Sql.timestamp(dispute.changedAt()))
        .param("test", mark.now())
        .update();
  }

  /** Moves a dispute on. */
  void turn(Dispute dispute, DisputeState state, boolean held, Instant at) {
    jdbc.sql(
            """
            UPDATE payments_dispute SET state = :state, held = :held, changed_at = :at
             WHERE id = :id
            """)
        .param("state", state.name())
        .param("held", held)
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(dispute.id().value()))
        .update();
  }

  /** Keeps that a dispute took a turn. */
  void note(DisputeId id, DisputeState state, Instant at, Instant heard) {
    jdbc.sql(
            """
            INSERT INTO payments_dispute_turn (dispute_id, state, turned_at, heard_at)
            VALUES (:id, :state, :at, :heard)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("state", state.name())
        .param("at", Sql.timestamp(at))
        .param("heard", Sql.timestamp(heard))
        .update();
  }

  /** Sets what the gateway says besides. */
  void describe(Dispute dispute, @Nullable String reason, @Nullable Instant respondBy, Money fee) {
    jdbc.sql(
            """
            UPDATE payments_dispute SET reason = COALESCE(:reason, reason),
              respond_by = COALESCE(:respondBy, respond_by), fee_minor = :fee
             WHERE id = :id
            """)
        .param("reason", reason)
        .param("respondBy", Sql.timestamp(respondBy))
        .param("fee", fee.minor())
        .param("id", Ids.bytes(dispute.id().value()))
        .update();
  }

  static Dispute dispute(ResultSet row, int n) throws SQLException {
    String currency = row.getString("currency");
    return new Dispute(
        new DisputeId(Ids.uuid(row, "id")),
        row.getString("gateway"),
        row.getString("gateway_dispute_id"),
        Ids.uuid(row, "capture_id"),
        Ids.uuid(row, "order_id"),
        row.getString("gateway_payment_id"),
        row.getBoolean("surplus"),
        Money.of(row.getLong("amount_minor"), currency),
        DisputeState.valueOf(row.getString("state")),
        row.getBoolean("held"),
        Money.of(row.getLong("fee_minor"), currency),
        row.getString("reason"),
        Sql.instantOrNull(row, "respond_by"),
        Sql.instant(row, "began_at"),
        Sql.instant(row, "changed_at"));
  }
}
