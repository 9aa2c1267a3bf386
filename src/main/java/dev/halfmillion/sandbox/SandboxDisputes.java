package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.sandbox.SandboxDispute.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments that payers' banks claim back; each payment at most once at a time. */
@Repository
@NotInProduction
class SandboxDisputes {

  private final JdbcClient jdbc;

  SandboxDisputes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SandboxDispute dispute) {
    jdbc.sql(
            """
            INSERT INTO sandbox_dispute
              (id, payment_id, amount_minor, currency, status, respond_by, created_at, updated_at)
            VALUES (:id, :payment, :amount, :currency, :status, :respondBy, :created, :updated)
            """)
        .param("id", dispute.id())
        .param("payment", dispute.paymentId())
        .param("amount", dispute.amount().minor())
        .param("currency", dispute.amount().currencyCode())
        .param("status", dispute.status().name())
        .param("respondBy", Sql.timestamp(dispute.respondBy()))
        .param("created", Sql.timestamp(dispute.createdAt()))
        .param("updated", Sql.timestamp(dispute.updatedAt()))
        .update();
  }

  void turn(String id, Status status, Instant now) {
    jdbc.sql("UPDATE sandbox_dispute SET status = :status, updated_at = :now WHERE id = :id")
        .param("status", status.name())
        .param("now", Sql.timestamp(now))
        .param("id", id)
        .update();
  }

  /** The last dispute over a payment. */
  Optional<SandboxDispute> ofPayment(String paymentId) {
    return jdbc.sql(
            """
            SELECT id, payment_id, amount_minor, currency, status, respond_by, created_at,
                   updated_at
              FROM sandbox_dispute WHERE payment_id = :payment
             ORDER BY created_at DESC, id DESC LIMIT 1
            """)
        .param("payment", paymentId)
        .query(SandboxDisputes::dispute)
        .optional();
  }

  /** Puts what was claimed and what came back since into a transfer. */
  void claim(String settlement) {
    jdbc.sql(
            "UPDATE sandbox_dispute SET taken_settlement_id = :id"
                + " WHERE taken_settlement_id IS NULL")
        .param("id", settlement)
        .update();
    jdbc.sql(
            "UPDATE sandbox_dispute SET back_settlement_id = :id"
                + " WHERE back_settlement_id IS NULL AND status = 'WON'")
        .param("id", settlement)
        .update();
  }

  /** Takes it out of a transfer that is not made after all. */
  void release(String settlement) {
    for (String part : new String[] {"taken_settlement_id", "back_settlement_id"}) {
      jdbc.sql("UPDATE sandbox_dispute SET " + part + " = NULL WHERE " + part + " = :id")
          .param("id", settlement)
          .update();
    }
  }

  /** What disputes take from a transfer, in minor units; negative where more comes back. */
  long takenFrom(String settlement) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(CASE WHEN taken_settlement_id = :id THEN amount_minor ELSE 0 END)
                     - SUM(CASE WHEN back_settlement_id = :id THEN amount_minor ELSE 0 END), 0)
              FROM sandbox_dispute
             WHERE taken_settlement_id = :id OR back_settlement_id = :id
            """)
        .param("id", settlement)
        .query(Long.class)
        .single();
  }

  private static SandboxDispute dispute(ResultSet row, int n) throws SQLException {
    return new SandboxDispute(
        row.getString("id"),
        row.getString("payment_id"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Status.valueOf(row.getString("status")),
        Sql.instant(row, "respond_by"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"));
  }
}
