package dev.halfmillion.sales.soundness;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import dev.halfmillion.sales.OrderId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A captured payment is one paid order, one sale in the books and one invoice; an order of nothing
 * has none of them.
 */
@Component
class SaleSoundness implements SoundnessCheck {

  @Override
  public String name() {
    return "Orders, payments and invoices";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    List<String> wrong = new ArrayList<>(mismatched(jdbc, most));
    wrong.addAll(new SalesInBooks(jdbc).wrong(most));
    wrong.addAll(paymentsWithoutOrder(jdbc, most));
    wrong.addAll(wronglyRefunded(jdbc, most));
    wrong.addAll(emptyLinesLeftOpen(jdbc, most));
    return wrong;
  }

  private static List<String> mismatched(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT id, status, total_minor, captures, captured, invoices, invoiced
              FROM (SELECT o.id, o.status, o.total_minor,
                           CASE WHEN o.status <> 'PLACED' AND o.total_minor > 0 THEN 1
                             ELSE 0 END AS due,
                           COALESCE(c.times, 0) AS captures, COALESCE(c.amount, 0) AS captured,
                           COALESCE(i.times, 0) AS invoices, COALESCE(i.amount, 0) AS invoiced
                      FROM sales_order o
                      LEFT JOIN (SELECT order_id, COUNT(*) AS times, SUM(amount_minor) AS amount
                                   FROM v_payments_capture WHERE surplus = FALSE
                                  GROUP BY order_id) c
                        ON c.order_id = o.id
                      LEFT JOIN (SELECT order_id, COUNT(*) AS times, SUM(total_minor) AS amount
                                   FROM sales_invoice WHERE kind = 'INVOICE' GROUP BY order_id) i
                        ON i.order_id = o.id) sale
             WHERE captures <> due OR captured <> due * total_minor
                OR invoices <> due OR invoiced <> due * total_minor
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                ("Order %s (%s) of %d has %d payments of %d together and %d invoices of %d"
                        + " together.")
                    .formatted(
                        new OrderId(Ids.uuid(row, "id")),
                        row.getString("status"),
                        row.getLong("total_minor"),
                        row.getLong("captures"),
                        row.getLong("captured"),
                        row.getLong("invoices"),
                        row.getLong("invoiced")))
        .list();
  }

  private static List<String> paymentsWithoutOrder(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT c.id, c.order_id FROM v_payments_capture c
              LEFT JOIN sales_order o ON o.id = c.order_id
             WHERE o.id IS NULL
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Payment %s is for order %s, which does not exist."
                    .formatted(
                        PublicId.format("cap", Ids.uuid(row, "id")),
                        new OrderId(Ids.uuid(row, "order_id"))))
        .list();
  }

  private static List<String> wronglyRefunded(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT l.id, l.order_id, l.refunded_minor, COALESCE(r.back, 0) AS back
              FROM sales_order_line l
              LEFT JOIN (SELECT p.line_id, SUM(p.amount_minor) AS back
                           FROM sales_refund_line p JOIN sales_refund f ON f.id = p.refund_id
                          WHERE f.status = 'SUCCEEDED' GROUP BY p.line_id) r ON r.line_id = l.id
             WHERE l.refunded_minor <> COALESCE(r.back, 0)
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Line %s of order %s says that %d went back, and its refunds are %d together."
                    .formatted(
                        PublicId.format("lin", Ids.uuid(row, "id")),
                        new OrderId(Ids.uuid(row, "order_id")),
                        row.getLong("refunded_minor"),
                        row.getLong("back")))
        .list();
  }

  /** What has gone back whole is closed, unless a refund says that access stays. */
  private static List<String> emptyLinesLeftOpen(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT l.id, l.order_id FROM sales_order_line l
             WHERE l.gross_minor > 0 AND l.refunded_minor = l.gross_minor
               AND NOT EXISTS (SELECT 1 FROM sales_refund_line r
                                 JOIN sales_refund f ON f.id = r.refund_id
                                WHERE r.line_id = l.id
                                  AND (r.ends_access = TRUE OR f.keeps_access = TRUE))
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Line %s of order %s went back whole and what it opened is still open."
                    .formatted(
                        PublicId.format("lin", Ids.uuid(row, "id")),
                        new OrderId(Ids.uuid(row, "order_id"))))
        .list();
  }
}
