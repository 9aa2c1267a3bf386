package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayFee;
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

/** The captured payments; rows are added, and a fee that was not known is set once. */
@Repository
class Captures {

  private static final String SELECT =
      """
      SELECT id, attempt_id, order_id, gateway, gateway_payment_id, amount_minor, currency,
             captured_at, surplus
        FROM payments_capture
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;

  Captures(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  void insert(Capture capture, @Nullable Money fee, @Nullable Money feeTax) {
    jdbc.sql(
            """
            INSERT INTO payments_capture
              (id, attempt_id, order_id, gateway, gateway_payment_id, amount_minor, currency,
               fee_minor, fee_tax_minor, captured_at, surplus, test)
            VALUES (:id, :attempt, :order, :gateway, :payment, :amount, :currency,
               :fee, :feeTax, :at, :surplus, :test)
            """)
        .param("id", Ids.bytes(capture.id()))
        .param("attempt", Ids.bytes(capture.attempt().value()))
        .param("order", Ids.bytes(capture.orderId()))
        .param("gateway", capture.gateway())
        .param("payment", capture.gatewayPaymentId())
        .param("amount", capture.amount().minor())
        .param("currency", capture.amount().currencyCode())
        .param("fee", fee == null ? null : fee.minor())
        .param("feeTax", feeTax == null ? null : feeTax.minor())
        .param("at", Sql.timestamp(capture.capturedAt()))
        .param("surplus", capture.surplus())
        .param("test", mark.now())
        .update();
  }

  boolean contains(String gateway, String gatewayPaymentId) {
    return find(gateway, gatewayPaymentId).isPresent();
  }

  Optional<Capture> find(String gateway, String gatewayPaymentId) {
    return jdbc.sql(SELECT + " WHERE gateway = :gateway AND gateway_payment_id = :payment")
        .param("gateway", gateway)
        .param("payment", gatewayPaymentId)
        .query(Captures::capture)
        .optional();
  }

  /** The payment that paid the order. */
  Optional<Capture> fulfilling(UUID orderId) {
    return jdbc.sql(SELECT + " WHERE order_id = :order AND surplus = FALSE ORDER BY id LIMIT 1")
        .param("order", Ids.bytes(orderId))
        .query(Captures::capture)
        .optional();
  }

  /** Every payment captured for an order, oldest first. */
  List<Capture> ofOrder(UUID orderId) {
    return jdbc.sql(SELECT + " WHERE order_id = :order ORDER BY id")
        .param("order", Ids.bytes(orderId))
        .query(Captures::capture)
        .list();
  }

  /** Captures since a moment whose fee is not known, the newest first. */
  List<Capture> withoutFee(Instant since, int most) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE fee_minor IS NULL AND captured_at >= :since
                   AND test = (SELECT testing FROM v_platform_stage)
                 ORDER BY captured_at DESC LIMIT :most
                """)
        .param("since", Sql.timestamp(since))
        .param("most", most)
        .query(Captures::capture)
        .list();
  }

  /** Sets the fee, unless it is known. */
  boolean setFee(UUID id, GatewayFee fee) {
    return jdbc.sql(
                """
                UPDATE payments_capture SET fee_minor = :fee, fee_tax_minor = :tax
                 WHERE id = :id AND fee_minor IS NULL
                """)
            .param("fee", fee.fee().minor())
            .param("tax", fee.tax().minor())
            .param("id", Ids.bytes(id))
            .update()
        == 1;
  }

  private static Capture capture(ResultSet row, int n) throws SQLException {
    return new Capture(
        Ids.uuid(row, "id"),
        new AttemptId(Ids.uuid(row, "attempt_id")),
        Ids.uuid(row, "order_id"),
        row.getString("gateway"),
        row.getString("gateway_payment_id"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Sql.instant(row, "captured_at"),
        row.getBoolean("surplus"));
  }
}
