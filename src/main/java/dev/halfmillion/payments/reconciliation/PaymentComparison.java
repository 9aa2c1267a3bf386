package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.AttemptId;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the payments of a gateway's list with our captures and attempts. */
@Component
class PaymentComparison {

  private final Rows rows;
  private final JdbcClient jdbc;

  PaymentComparison(Rows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** What the list says and our records do not, or otherwise. */
  List<Found> listed(Run run) {
    List<Found> found = new ArrayList<>(unbooked(run));
    found.addAll(
        rows.of(
            run,
            """
            SELECT l.gateway_id AS subject, c.order_id, c.amount_minor AS ours,
                   c.currency AS ours_currency, l.amount_minor AS theirs,
                   l.currency AS theirs_currency
              FROM payments_reconciliation_line l
              JOIN payments_capture c
                ON c.gateway = :gateway AND c.gateway_payment_id = l.gateway_id
             WHERE l.run_id = :run AND l.kind = 'PAYMENT' AND l.state = 'DONE'
               AND (c.amount_minor <> l.amount_minor OR c.currency <> l.currency)
             ORDER BY l.gateway_id LIMIT :most
            """,
            (row, n) -> Rows.found(row, DifferenceKind.AMOUNT_DIFFERS)));
    found.addAll(fees(run));
    return found;
  }

  /** A fee counts only where the payment itself agrees. */
  private List<Found> fees(Run run) {
    return rows.of(
        run,
        """
        SELECT l.gateway_id AS subject, c.order_id, l.currency AS theirs_currency,
               l.fee_minor + l.fee_tax_minor AS theirs, c.currency AS ours_currency,
               c.fee_minor + COALESCE(c.fee_tax_minor, 0) AS ours
          FROM payments_reconciliation_line l
          JOIN payments_capture c ON c.gateway = :gateway AND c.gateway_payment_id = l.gateway_id
         WHERE l.run_id = :run AND l.kind = 'PAYMENT' AND l.state = 'DONE'
           AND l.fee_minor IS NOT NULL AND c.amount_minor = l.amount_minor
           AND c.currency = l.currency
           AND (c.fee_minor IS NULL OR c.fee_minor <> l.fee_minor
             OR COALESCE(c.fee_tax_minor, 0) <> l.fee_tax_minor)
         ORDER BY l.gateway_id LIMIT :most
        """,
        (row, n) ->
            Rows.found(
                row,
                row.getObject("ours", Long.class) == null
                    ? DifferenceKind.FEE_MISSING
                    : DifferenceKind.FEE_DIFFERS));
  }

  private List<Found> unbooked(Run run) {
    return rows
        .of(
            run,
            """
            SELECT l.gateway_id, l.amount_minor, l.currency, l.gateway_order_id, l.own_name
              FROM payments_reconciliation_line l
              LEFT JOIN payments_capture c
                ON c.gateway = :gateway AND c.gateway_payment_id = l.gateway_id
             WHERE l.run_id = :run AND l.kind = 'PAYMENT' AND l.state = 'DONE' AND c.id IS NULL
             ORDER BY l.gateway_id LIMIT :most
            """,
            (row, n) -> unbooked(row))
        .stream()
        .map(line -> found(run.gateway(), line))
        .toList();
  }

  private static Unbooked unbooked(ResultSet row) throws SQLException {
    return new Unbooked(
        row.getString("gateway_id"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("gateway_order_id"),
        row.getString("own_name"));
  }

  private Found found(String gateway, Unbooked line) {
    Optional<Asked> attempt =
        asked(gateway, "gateway_order_id = :name", line.gatewayOrder())
            .or(
                () ->
                    Optional.ofNullable(line.ownName())
                        .flatMap(AttemptId::parse)
                        .flatMap(id -> asked(gateway, "id = :name", Ids.bytes(id.value()))));
    if (attempt.isEmpty()) {
      return new Found(DifferenceKind.PAYMENT_UNKNOWN, line.payment(), null, null, line.paid());
    }
    Asked of = attempt.get();
    return of.amount().equals(line.paid())
        ? new Found(DifferenceKind.CAPTURE_MISSING, line.payment(), of.order(), null, line.paid())
        : new Found(
            DifferenceKind.AMOUNT_DIFFERS, line.payment(), of.order(), of.amount(), line.paid());
  }

  /** A payment of the list of which we have no capture. */
  private record Unbooked(
      String payment, Money paid, @Nullable String gatewayOrder, @Nullable String ownName) {}

  private record Asked(UUID order, Money amount) {}

  private Optional<Asked> asked(String gateway, String which, @Nullable Object name) {
    return name == null
        ? Optional.empty()
        : jdbc.sql(
                "SELECT order_id, amount_minor, currency FROM payments_attempt"
                    + " WHERE gateway = :gateway AND "
                    + which)
            .param("gateway", gateway)
            .param("name", name)
            .query(
                (row, n) ->
                    new Asked(
                        Ids.uuid(row, "order_id"),
                        Money.of(row.getLong("amount_minor"), row.getString("currency"))))
            .optional();
  }

  /** Captures of the day that stand on no list as captured. */
  List<Candidate> unlisted(Run run) {
    return rows.of(
        run,
        """
        SELECT c.gateway_payment_id AS subject, c.order_id, c.amount_minor AS ours,
               c.currency AS ours_currency, NULL AS theirs, NULL AS theirs_currency
          FROM payments_capture c
          LEFT JOIN payments_reconciliation_line l
            ON l.gateway = :gateway AND l.kind = 'PAYMENT' AND l.state = 'DONE'
           AND l.gateway_id = c.gateway_payment_id
         WHERE c.gateway = :gateway AND c.captured_at >= :from AND c.captured_at < :to
           AND l.gateway_id IS NULL
         ORDER BY c.id LIMIT :most
        """,
        (row, n) ->
            new Candidate(
                Kind.PAYMENT,
                row.getString("subject"),
                Rows.found(row, DifferenceKind.CAPTURE_NOT_THERE)));
  }
}
