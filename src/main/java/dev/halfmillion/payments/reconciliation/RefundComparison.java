package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.RefundId;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the refunds of a gateway's list with ours, where their payment is booked here. */
@Component
class RefundComparison {

  private final Rows rows;
  private final JdbcClient jdbc;

  RefundComparison(Rows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** Refunds that are done there and not here, or of another amount. */
  List<Found> listed(Run run) {
    return rows.of(
        run,
        """
        SELECT l.gateway_id AS subject, c.order_id, r.amount_minor AS ours,
               r.currency AS ours_currency, l.amount_minor AS theirs,
               l.currency AS theirs_currency, r.state, l.own_name
          FROM payments_reconciliation_line l
          JOIN payments_capture c ON c.gateway = :gateway AND c.gateway_payment_id = l.payment_id
          LEFT JOIN payments_refund r
            ON r.gateway = :gateway AND r.gateway_refund_id = l.gateway_id
         WHERE l.run_id = :run AND l.kind = 'REFUND' AND l.state = 'DONE'
           AND (r.id IS NULL OR r.state <> 'SUCCEEDED' OR r.amount_minor <> l.amount_minor)
         ORDER BY l.gateway_id LIMIT :most
        """,
        (row, n) -> found(row));
  }

  private Found found(ResultSet row) throws SQLException {
    String state = row.getString("state");
    Found known = Rows.found(row, DifferenceKind.REFUND_MISSING);
    if (state == null) {
      return awaited(row.getString("own_name"), Objects.requireNonNull(known.theirs()))
          ? known
          : Rows.found(row, DifferenceKind.REFUND_UNKNOWN);
    }
    if (!Objects.equals(known.ours(), known.theirs())) {
      return Rows.found(row, DifferenceKind.AMOUNT_DIFFERS);
    }
    return state.equals("FAILED") ? Rows.found(row, DifferenceKind.REFUND_CALLED_FAILED) : known;
  }

  /** Whether we asked for this very refund and have not heard of it. */
  private boolean awaited(@Nullable String name, Money amount) {
    return Optional.ofNullable(name)
        .flatMap(RefundId::parse)
        .flatMap(
            id ->
                jdbc.sql(
                        """
                        SELECT amount_minor FROM payments_refund
                         WHERE id = :id AND state IN ('REQUESTED', 'UNKNOWN', 'PENDING')
                        """)
                    .param("id", Ids.bytes(id.value()))
                    .query(Long.class)
                    .optional())
        .filter(minor -> minor == amount.minor())
        .isPresent();
  }

  /** Refunds booked on the day that stand on no list, or there as failed. */
  List<Candidate> unlisted(Run run) {
    return rows.of(
        run,
        """
        SELECT r.gateway_refund_id AS subject, r.order_id, r.amount_minor AS ours,
               r.currency AS ours_currency, NULL AS theirs, NULL AS theirs_currency
          FROM payments_refund r
          LEFT JOIN payments_reconciliation_line l
            ON l.gateway = :gateway AND l.kind = 'REFUND' AND l.state = 'DONE'
           AND l.gateway_id = r.gateway_refund_id
         WHERE r.gateway = :gateway AND r.state = 'SUCCEEDED' AND r.settled_at >= :from
           AND r.settled_at < :to AND r.gateway_refund_id IS NOT NULL AND l.gateway_id IS NULL
         ORDER BY r.id LIMIT :most
        """,
        (row, n) ->
            new Candidate(
                Kind.REFUND,
                row.getString("subject"),
                Rows.found(row, DifferenceKind.REFUND_NOT_THERE)));
  }
}
