package dev.halfmillion.payments.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.RefundState;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is not settled yet. */
@Repository
class OpenReader {

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  OpenReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long attemptsCount() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM payments_attempt WHERE next_poll_at IS NOT NULL"
                + " AND test = (SELECT testing FROM v_platform_stage)")
        .query(Long.class)
        .single();
  }

  /** Payments too many that the gateway could not give back and nobody has asked for again. */
  long stuckSurpluses() {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM payments_refund f
             WHERE f.state = 'FAILED' AND f.surplus
               AND f.test = (SELECT testing FROM v_platform_stage)
               AND NOT EXISTS (SELECT 1 FROM payments_refund r
                                WHERE r.capture_id = f.capture_id AND r.surplus AND r.id > f.id)
            """)
        .query(Long.class)
        .single();
  }

  /** The attempts that a gateway is still asked about, the next first. */
  List<OpenAttemptsPage.Row> attempts() {
    return jdbc.sql(
            """
            SELECT id, order_id, amount_minor, currency, state, opened_at, next_poll_at, problem
              FROM payments_attempt WHERE next_poll_at IS NOT NULL
             ORDER BY next_poll_at LIMIT :most
            """)
        .param("most", MOST)
        .query((row, n) -> attempt(row))
        .list();
  }

  /** The refunds that are on their way or failed, the newest first. */
  List<OpenAttemptsPage.RefundRow> refunds() {
    return jdbc.sql(
            """
            SELECT id, order_id, surplus, amount_minor, currency, state, requested_at, reason,
                   problem
              FROM payments_refund WHERE state <> 'SUCCEEDED' ORDER BY id DESC LIMIT :most
            """)
        .param("most", MOST)
        .query((row, n) -> refund(row))
        .list();
  }

  private static OpenAttemptsPage.Row attempt(ResultSet row) throws SQLException {
    AttemptState state = AttemptState.valueOf(row.getString("state"));
    return new OpenAttemptsPage.Row(
        PublicId.format("ord", Ids.uuid(row, "order_id")),
        InboxWords.orderHref(Ids.uuid(row, "order_id")),
        amount(row),
        InboxWords.tone(state),
        state.label(),
        InboxWords.moment(Sql.instant(row, "opened_at")),
        InboxWords.moment(Sql.instant(row, "next_poll_at")),
        row.getString("problem"));
  }

  private static OpenAttemptsPage.RefundRow refund(ResultSet row) throws SQLException {
    RefundState state = RefundState.valueOf(row.getString("state"));
    String name = PublicId.format("rfn", Ids.uuid(row, "id"));
    boolean retryable = state == RefundState.FAILED && row.getBoolean("surplus");
    return new OpenAttemptsPage.RefundRow(
        name,
        PublicId.format("ord", Ids.uuid(row, "order_id")),
        InboxWords.orderHref(Ids.uuid(row, "order_id")),
        amount(row),
        InboxWords.tone(state),
        state.label(),
        InboxWords.moment(Sql.instant(row, "requested_at")),
        row.getString("reason"),
        row.getString("problem"),
        retryable ? "/admin/inbox/refunds/" + name + "/retries" : null);
  }

  private static String amount(ResultSet row) throws SQLException {
    return MoneyFormat.full(Money.of(row.getLong("amount_minor"), row.getString("currency")));
  }
}
