package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts to pay. */
@Repository
class Attempts {

  private static final String SELECT =
      """
      SELECT id, order_id, gateway, gateway_order_id, gateway_payment_id, state, amount_minor,
             currency, redirect_to, opened_at, captured_at, next_poll_at, problem, left_at
        FROM payments_attempt
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;

  Attempts(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  void insert(PaymentAttempt attempt) {
    jdbc.sql(
            """
            INSERT INTO payments_attempt
              (id, order_id, gateway, state, amount_minor, currency, opened_at, polls, next_poll_at,
               test)
            VALUES (:id, :order, :gateway, :state, :amount, :currency, :openedAt, 0, :nextPollAt,
               :test)
            """)
        .param("id", Ids.bytes(attempt.id().value()))
        .param("order", Ids.bytes(attempt.orderId()))
        .param("gateway", attempt.gateway())
        .param("state", attempt.state().name())
        .param("amount", attempt.amount().minor())
        .param("currency", attempt.amount().currencyCode())
        .param("openedAt", Sql.timestamp(attempt.openedAt()))
        .param("nextPollAt", Sql.timestamp(attempt.nextPollAt()))
        .param("test", mark.now())
        .update();
  }

  Optional<PaymentAttempt> find(AttemptId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(Attempts::attempt)
        .optional();
  }

  /** The attempt, locked until the transaction ends. */
  PaymentAttempt lock(AttemptId id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query(Attempts::attempt)
        .single();
  }

  Optional<PaymentAttempt> findByGatewayOrder(String gateway, String gatewayOrderId) {
    return jdbc.sql(SELECT + " WHERE gateway = :gateway AND gateway_order_id = :gatewayOrder")
        .param("gateway", gateway)
        .param("gatewayOrder", gatewayOrderId)
        .query(Attempts::attempt)
        .optional();
  }

  /** The orders of what some gateway or a payer's bank calls so. */
  List<UUID> ordersNamed(String name) {
    return jdbc.sql(
            """
            SELECT order_id FROM payments_capture WHERE gateway_payment_id = :name
            UNION SELECT order_id FROM payments_attempt WHERE gateway_order_id = :name
            UNION SELECT order_id FROM payments_refund WHERE gateway_refund_id = :name
            UNION SELECT order_id FROM payments_bank_reference WHERE reference = :capitals
            """)
        .param("name", name)
        .param("capitals", name.toUpperCase(Locale.ROOT))
        .query((row, n) -> Ids.uuid(row, "order_id"))
        .list();
  }

  /** The attempts of an order, oldest first. */
  List<PaymentAttempt> ofOrder(UUID orderId) {
    return jdbc.sql(SELECT + " WHERE order_id = :order ORDER BY id")
        .param("order", Ids.bytes(orderId))
        .query(Attempts::attempt)
        .list();
  }

  /** The gateway has an order for it. */
  void opened(AttemptId id, String gatewayOrderId, URI page) {
    jdbc.sql(
            """
            UPDATE payments_attempt
               SET gateway_order_id = :gatewayOrder, redirect_to = :page, problem = NULL
             WHERE id = :id
            """)
        .param("gatewayOrder", gatewayOrderId)
        .param("page", page.toString())
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** The gateway's news was faster than its answer to our call. */
  void identify(AttemptId id, String gatewayOrderId) {
    jdbc.sql("UPDATE payments_attempt SET gateway_order_id = :gatewayOrder WHERE id = :id")
        .param("gatewayOrder", gatewayOrderId)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void move(AttemptId id, AttemptState state) {
    jdbc.sql("UPDATE payments_attempt SET state = :state WHERE id = :id")
        .param("state", state.name())
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /**
   * The payer's bank has agreed: the gateway is asked again, also about an attempt that was over.
   */
  void authorized(AttemptId id, Instant nextPoll) {
    jdbc.sql(
            """
            UPDATE payments_attempt
               SET state = 'AUTHORIZED', next_poll_at = COALESCE(next_poll_at, :next),
                   problem = NULL
             WHERE id = :id
            """)
        .param("next", Sql.timestamp(nextPoll))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** The first payment captured in it; later ones have only their rows in the captures. */
  void captured(AttemptId id, String gatewayPaymentId, Instant at) {
    jdbc.sql(
            """
            UPDATE payments_attempt
               SET state = 'CAPTURED', gateway_payment_id = :payment, captured_at = :at,
                   next_poll_at = NULL, problem = NULL
             WHERE id = :id
            """)
        .param("payment", gatewayPaymentId)
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Nobody is asked about it any more. */
  void expired(AttemptId id, String why) {
    jdbc.sql(
            """
            UPDATE payments_attempt
               SET state = 'EXPIRED', next_poll_at = NULL, problem = :why
             WHERE id = :id
            """)
        .param("why", why)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** The attempts the gateway is to be asked about now, the least often asked first. */
  List<AttemptId> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id FROM payments_attempt
             WHERE next_poll_at <= :now AND test = (SELECT testing FROM v_platform_stage)
             ORDER BY polls, next_poll_at LIMIT :most
            """)
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> new AttemptId(Ids.uuid(row, "id")))
        .list();
  }

  /**
   * Takes an attempt's turn to be asked about, within a transaction, and sets the next.
   *
   * @return the attempt, or empty if it is not its turn
   */
  Optional<PaymentAttempt> take(AttemptId id, Instant now) {
    Optional<Integer> polls =
        jdbc.sql(
                "SELECT polls FROM payments_attempt"
                    + " WHERE id = :id AND next_poll_at <= :now FOR UPDATE")
            .param("id", Ids.bytes(id.value()))
            .param("now", Sql.timestamp(now))
            .query(Integer.class)
            .optional();
    polls.ifPresent(
        asked ->
            jdbc.sql(
                    "UPDATE payments_attempt SET polls = polls + 1, next_poll_at = :next"
                        + " WHERE id = :id")
                .param("next", Sql.timestamp(PollSchedule.next(now, asked + 1)))
                .param("id", Ids.bytes(id.value()))
                .update());
    return polls.flatMap(asked -> find(id));
  }

  /**
   * The buyer came back: the open attempts of an order are asked about soon, and often again.
   *
   * @param left when the buyer came back without paying, as the buyer says; null when not
   */
  void hurry(UUID orderId, Instant soon, @Nullable Instant left) {
    jdbc.sql(
            """
            UPDATE payments_attempt
               SET polls = 0, next_poll_at = LEAST(next_poll_at, :soon), left_at = :left
             WHERE order_id = :order AND next_poll_at IS NOT NULL
            """)
        .param("soon", Sql.timestamp(soon))
        .param("left", left == null ? null : Sql.timestamp(left))
        .param("order", Ids.bytes(orderId))
        .update();
  }

  /** The buyer goes to the gateway's page again. */
  void goesBack(AttemptId id) {
    jdbc.sql("UPDATE payments_attempt SET left_at = NULL WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Notes what went wrong last; null for nothing. */
  void note(AttemptId id, @Nullable String problem) {
    jdbc.sql("UPDATE payments_attempt SET problem = :problem WHERE id = :id")
        .param("problem", problem)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private static PaymentAttempt attempt(ResultSet row, int n) throws SQLException {
    String page = row.getString("redirect_to");
    return new PaymentAttempt(
        new AttemptId(Ids.uuid(row, "id")),
        Ids.uuid(row, "order_id"),
        row.getString("gateway"),
        row.getString("gateway_order_id"),
        row.getString("gateway_payment_id"),
        AttemptState.valueOf(row.getString("state")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        page == null ? null : URI.create(page),
        Sql.instant(row, "opened_at"),
        Sql.instantOrNull(row, "captured_at"),
        Sql.instantOrNull(row, "next_poll_at"),
        row.getString("problem"),
        Sql.instantOrNull(row, "left_at"));
  }
}
