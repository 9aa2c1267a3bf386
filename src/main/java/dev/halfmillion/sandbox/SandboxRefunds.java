package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that goes back to payers. */
@Repository
@NotInProduction
class SandboxRefunds {

  private static final String SELECT =
      """
      SELECT id, payment_id, receipt, amount_minor, currency, status, created_at, updated_at
        FROM sandbox_refund
      """;

  private final JdbcClient jdbc;

  SandboxRefunds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SandboxRefund refund) {
    jdbc.sql(
            """
            INSERT INTO sandbox_refund
              (id, payment_id, receipt, amount_minor, currency, status, created_at, updated_at)
            VALUES (:id, :payment, :receipt, :amount, :currency, :status, :created, :updated)
            """)
        .param("id", refund.id())
        .param("payment", refund.paymentId())
        .param("receipt", refund.receipt())
        .param("amount", refund.amount().minor())
        .param("currency", refund.amount().currencyCode())
        .param("status", refund.processed() ? "PROCESSED" : "PENDING")
        .param("created", Sql.timestamp(refund.createdAt()))
        .param("updated", Sql.timestamp(refund.updatedAt()))
        .update();
  }

  Optional<SandboxRefund> findByReceipt(String receipt) {
    return jdbc.sql(SELECT + " WHERE receipt = :receipt")
        .param("receipt", receipt)
        .query(SandboxRefunds::refund)
        .optional();
  }

  /** All of a payment that went back or is on its way, in minor units. */
  long totalOf(String paymentId) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(amount_minor), 0) FROM sandbox_refund WHERE payment_id = :payment")
        .param("payment", paymentId)
        .query(Long.class)
        .single();
  }

  /** The refunds that the bank will have carried out by now, locked. */
  List<SandboxRefund> lockPending(Instant requestedBefore) {
    return jdbc.sql(
            SELECT
                + " WHERE settlement_id IS NULL AND status = 'PENDING' AND updated_at <= :before"
                + " ORDER BY updated_at LIMIT 100 FOR UPDATE")
        .param("before", Sql.timestamp(requestedBefore))
        .query(SandboxRefunds::refund)
        .list();
  }

  void process(String id, Instant now) {
    jdbc.sql("UPDATE sandbox_refund SET status = 'PROCESSED', updated_at = :now WHERE id = :id")
        .param("now", Sql.timestamp(now))
        .param("id", id)
        .update();
  }

  /** A refund as its row says it. */
  static SandboxRefund refund(ResultSet row, int n) throws SQLException {
    return new SandboxRefund(
        row.getString("id"),
        row.getString("payment_id"),
        row.getString("receipt"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        "PROCESSED".equals(row.getString("status")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"));
  }
}
