package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments that buyers made. */
@Repository
@NotInProduction
class SandboxPayments {

  private static final String SELECT =
      """
      SELECT id, order_id, method, status, amount_minor, currency, fee_minor, tax_minor, problem,
             created_at, updated_at
        FROM sandbox_payment
      """;

  private final JdbcClient jdbc;

  SandboxPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a payment, or brings the one of this name up to date. */
  void save(SandboxPayment payment) {
    jdbc.sql(
            """
            INSERT INTO sandbox_payment
              (id, order_id, method, status, amount_minor, currency, fee_minor, tax_minor,
               problem, created_at, updated_at)
            VALUES (:id, :order, :method, :status, :amount, :currency, :fee, :tax,
               :problem, :created, :updated)
            ON DUPLICATE KEY UPDATE status = VALUES(status), fee_minor = VALUES(fee_minor),
              tax_minor = VALUES(tax_minor), problem = VALUES(problem),
              updated_at = VALUES(updated_at)
            """)
        .param("id", payment.id())
        .param("order", payment.orderId())
        .param("method", payment.method().name())
        .param("status", payment.status().name())
        .param("amount", payment.amount().minor())
        .param("currency", payment.amount().currencyCode())
        .param("fee", payment.fee().minor())
        .param("tax", payment.tax().minor())
        .param("problem", payment.problem())
        .param("created", Sql.timestamp(payment.createdAt()))
        .param("updated", Sql.timestamp(payment.updatedAt()))
        .update();
  }

  /** The payments for an order, oldest first. */
  List<SandboxPayment> ofOrder(String orderId) {
    return jdbc.sql(SELECT + " WHERE order_id = :order ORDER BY created_at, id")
        .param("order", orderId)
        .query(SandboxPayments::payment)
        .list();
  }

  Optional<SandboxPayment> find(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query(SandboxPayments::payment)
        .optional();
  }

  /** The payment, locked until the transaction ends. */
  Optional<SandboxPayment> lock(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(SandboxPayments::payment)
        .optional();
  }

  /** A payment as its row says it. */
  static SandboxPayment payment(ResultSet row, int n) throws SQLException {
    String currency = row.getString("currency");
    return new SandboxPayment(
        row.getString("id"),
        row.getString("order_id"),
        SandboxPayment.Method.valueOf(row.getString("method")),
        SandboxPayment.Status.valueOf(row.getString("status")),
        Money.of(row.getLong("amount_minor"), currency),
        Money.of(row.getLong("fee_minor"), currency),
        Money.of(row.getLong("tax_minor"), currency),
        row.getString("problem"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "updated_at"));
  }
}
