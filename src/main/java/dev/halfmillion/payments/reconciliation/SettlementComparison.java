package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the settlements of a gateway's list with those booked, and with their own parts. */
@Component
class SettlementComparison {

  private final Rows rows;

  SettlementComparison(Rows rows) {
    this.rows = rows;
  }

  /** Settlements that are not booked, of another amount, or not the sum of their parts. */
  List<Found> listed(Run run) {
    List<Found> found = new ArrayList<>(booked(run));
    found.addAll(
        rows.of(
            run,
            """
            SELECT l.gateway_id AS subject, NULL AS order_id, l.amount_minor AS theirs,
                   l.currency AS theirs_currency, SUM(p.amount_minor) AS ours,
                   l.currency AS ours_currency
              FROM payments_reconciliation_line l
              JOIN payments_reconciliation_line p
                ON p.run_id = l.run_id AND p.kind = 'PART' AND p.settlement_id = l.gateway_id
             WHERE l.run_id = :run AND l.kind = 'SETTLEMENT' AND l.state = 'DONE'
             GROUP BY l.gateway_id, l.amount_minor, l.currency
            HAVING SUM(p.amount_minor) <> l.amount_minor
             ORDER BY l.gateway_id LIMIT :most
            """,
            (row, n) -> Rows.found(row, DifferenceKind.SETTLEMENT_PARTS)));
    return found;
  }

  private List<Found> booked(Run run) {
    return rows.of(
        run,
        """
        SELECT l.gateway_id AS subject, NULL AS order_id, l.amount_minor AS theirs,
               l.currency AS theirs_currency, s.amount_minor AS ours,
               s.currency AS ours_currency
          FROM payments_reconciliation_line l
          LEFT JOIN payments_settlement s
            ON s.gateway = :gateway AND s.gateway_settlement_id = l.gateway_id
         WHERE l.run_id = :run AND l.kind = 'SETTLEMENT' AND l.state = 'DONE'
           AND (s.id IS NULL OR s.amount_minor <> l.amount_minor OR s.currency <> l.currency)
         ORDER BY l.gateway_id LIMIT :most
        """,
        (row, n) ->
            Rows.found(
                row,
                row.getObject("ours", Long.class) == null
                    ? DifferenceKind.SETTLEMENT_MISSING
                    : DifferenceKind.AMOUNT_DIFFERS));
  }

  /** Settlements booked on the day that stand on no list as paid. */
  List<Candidate> unlisted(Run run) {
    return rows.of(
        run,
        """
        SELECT s.gateway_settlement_id AS subject, NULL AS order_id, s.amount_minor AS ours,
               s.currency AS ours_currency, NULL AS theirs, NULL AS theirs_currency
          FROM payments_settlement s
          LEFT JOIN payments_reconciliation_line l
            ON l.gateway = :gateway AND l.kind = 'SETTLEMENT' AND l.state = 'DONE'
           AND l.gateway_id = s.gateway_settlement_id
         WHERE s.gateway = :gateway AND s.settled_at >= :from AND s.settled_at < :to
           AND l.gateway_id IS NULL
         ORDER BY s.id LIMIT :most
        """,
        (row, n) ->
            new Candidate(
                Kind.SETTLEMENT,
                row.getString("subject"),
                Rows.found(row, DifferenceKind.SETTLEMENT_NOT_THERE)));
  }
}
