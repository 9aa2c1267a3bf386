package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders of the gateway's customer. */
@Repository
@NotInProduction
class SandboxOrders {

  private static final String SELECT =
      """
      SELECT id, receipt, amount_minor, currency, order_number, description, payer_name,
             payer_email, payer_phone, callback_url,
             COALESCE(cancel_url, callback_url) AS cancel_url, created_at
        FROM sandbox_order
      """;

  private final JdbcClient jdbc;

  SandboxOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an order, unless there is one with its receipt: then false. */
  boolean insert(SandboxOrder order) {
    try {
      jdbc.sql(
              """
              INSERT INTO sandbox_order
                (id, receipt, amount_minor, currency, order_number, description, payer_name,
                 payer_email, payer_phone, callback_url, cancel_url, created_at)
              VALUES (:id, :receipt, :amount, :currency, :number, :description, :name,
                 :email, :phone, :callback, :cancel, :now)
              """)
          .param("id", order.id())
          .param("receipt", order.receipt())
          .param("amount", order.amount().minor())
          .param("currency", order.amount().currencyCode())
          .param("number", order.orderNumber())
          .param("description", order.description())
          .param("name", order.payer().name())
          .param("email", order.payer().email())
          .param("phone", order.payer().phone())
          .param("callback", order.callbackUrl())
          .param("cancel", order.cancelUrl())
          .param("now", Sql.timestamp(order.createdAt()))
          .update();
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  Optional<SandboxOrder> find(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", id)
        .query(SandboxOrders::order)
        .optional();
  }

  /** The order, locked until the transaction ends. */
  Optional<SandboxOrder> lock(String id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(SandboxOrders::order)
        .optional();
  }

  Optional<SandboxOrder> findByReceipt(String receipt) {
    return jdbc.sql(SELECT + " WHERE receipt = :receipt")
        .param("receipt", receipt)
        .query(SandboxOrders::order)
        .optional();
  }

  private static SandboxOrder order(ResultSet row, int n) throws SQLException {
    return new SandboxOrder(
        row.getString("id"),
        row.getString("receipt"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("order_number"),
        row.getString("description"),
        new SandboxOrder.Payer(
            row.getString("payer_name"),
            row.getString("payer_email"),
            row.getString("payer_phone")),
        row.getString("callback_url"),
        row.getString("cancel_url"),
        Sql.instant(row, "created_at"));
  }
}
