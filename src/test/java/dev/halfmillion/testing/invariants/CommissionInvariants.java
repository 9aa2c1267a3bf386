package dev.halfmillion.testing.invariants;

import dev.halfmillion.money.Rounding;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.sales.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A line earns its affiliate one commission at most, and what was refunded of it is taken back to
 * the paisa: C less round(C × refunded / gross), and nothing else. What is disputed is held by the
 * same rule.
 */
final class CommissionInvariants {

  private final JdbcClient jdbc;
  private final Predicate<OrderId> chosen;

  CommissionInvariants(JdbcClient jdbc, Predicate<OrderId> chosen) {
    this.jdbc = jdbc;
    this.chosen = chosen;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Earned earned : earned()) {
      if (!chosen.test(earned.order())) {
        continue;
      }
      if (seen.merge(earned.key(), 1, Integer::sum) > 1) {
        wrong.add(earned.line() + " earns the same affiliate twice");
      }
      if (earned.held() != earned.holdDue()) {
        wrong.add(
            "%s: %d of %d should be held for disputes, %d are"
                .formatted(earned.line(), earned.holdDue(), earned.amount(), earned.held()));
      }
      if (earned.taken() != earned.due()) {
        wrong.add(
            "%s: %d of %d should be taken back, %d are"
                .formatted(earned.line(), earned.due(), earned.amount(), earned.taken()));
      }
    }
    return wrong;
  }

  private List<Earned> earned() {
    return jdbc.sql(
            """
            SELECT c.order_id, c.line_id, c.affiliate_id, c.tier, c.amount_minor, l.gross_minor,
                   CASE WHEN c.status = 'rejected' THEN 0 ELSE l.refunded_minor END AS refunded,
                   COALESCE((SELECT -SUM(r.amount_minor) FROM affiliates_commission r
                              WHERE r.origin_id = c.id AND r.kind = 'reversal'
                                AND c.status <> 'rejected'), 0) AS taken,
                   COALESCE((SELECT -SUM(h.amount_minor) FROM affiliates_commission h
                              WHERE h.origin_id = c.id AND h.kind = 'dispute'), 0) AS held,
                   COALESCE((SELECT SUM(d.disputed_minor) FROM affiliates_line_dispute d
                              WHERE d.line_id = c.line_id AND d.ended = FALSE
                                AND c.status <> 'rejected'), 0) AS disputed
              FROM affiliates_commission c JOIN sales_order_line l ON l.id = c.line_id
             WHERE c.kind = 'sale'
            """)
        .query(
            (row, n) ->
                new Earned(
                    new OrderId(Ids.uuid(row, "order_id")),
                    Ids.uuid(row, "line_id"),
                    Ids.uuid(row, "affiliate_id"),
                    row.getInt("tier"),
                    row.getLong("amount_minor"),
                    row.getLong("gross_minor"),
                    row.getLong("refunded"),
                    row.getLong("taken"),
                    row.getLong("held"),
                    row.getLong("disputed")))
        .list();
  }

  private record Earned(
      OrderId order,
      UUID lineId,
      UUID affiliate,
      int tier,
      long amount,
      long gross,
      long refunded,
      long taken,
      long held,
      long disputed) {

    String line() {
      return "Line " + PublicId.format("lin", lineId);
    }

    String key() {
      return lineId + " " + affiliate + ' ' + tier;
    }

    long holdDue() {
      long both = Math.min(gross, refunded + disputed);
      return Rounding.HALF_UP.multiplyDivide(amount, both, gross) - due();
    }

    long due() {
      return Rounding.HALF_UP.multiplyDivide(amount, refunded, gross);
    }
  }
}
