package dev.halfmillion.testing.invariants;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A captured payment is one paid order, one sale in the books, one invoice and its grants. An order
 * of nothing has no payment, no sale in the books and no invoice, and its buyer has what it holds.
 */
final class SaleInvariants {

  private final JdbcClient jdbc;
  private final Predicate<OrderId> chosen;

  SaleInvariants(JdbcClient jdbc, Predicate<OrderId> chosen) {
    this.jdbc = jdbc;
    this.chosen = chosen;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    Map<String, Long> posted = posted();
    Map<String, List<String>> due = deliverables();
    Map<String, List<String>> granted = grants();
    for (Sale sale : sales()) {
      if (chosen.test(sale.id())) {
        check(sale, posted, wrong);
        List<String> owed = sale.paid() ? due.getOrDefault(sale.name(), List.of()) : List.of();
        List<String> given = granted.getOrDefault(sale.name(), List.of());
        if (sale.total() == 0) {
          checkFree(sale, owed, given, wrong);
        } else {
          expect(sale, "live grants", owed, given, wrong);
        }
      }
    }
    wrong.addAll(emptyLinesLeftOpen());
    wrong.addAll(strayCaptures());
    wrong.addAll(surplusesWithoutRefund());
    wrong.addAll(numbersWithGaps());
    return wrong;
  }

  private static void check(Sale sale, Map<String, Long> posted, List<String> wrong) {
    long times = sale.paid() && sale.total() > 0 ? 1 : 0;
    expect(sale, "captures that fulfil", times, sale.captures(), wrong);
    expect(sale, "captured", times * sale.total(), sale.captured(), wrong);
    expect(sale, "invoices", times, sale.invoices(), wrong);
    expect(sale, "invoiced", times * sale.total(), sale.invoiced(), wrong);
    Long booked = times == 1 ? Long.valueOf(sale.total()) : null;
    expect(sale, "booked as a sale", booked, posted.get("sale:" + sale.name()), wrong);
  }

  /** An earlier order may have given what a free one holds; it grants nothing that it does not. */
  private void checkFree(Sale sale, List<String> owed, List<String> given, List<String> wrong) {
    if (!owed.containsAll(given)) {
      expect(sale, "live grants", owed, given, wrong);
    }
    List<String> without = new ArrayList<>(owed);
    without.removeAll(given);
    if (!without.isEmpty() && !heldByBuyer(sale).containsAll(without)) {
      expect(sale, "what its buyer has", owed, given, wrong);
    }
  }

  private List<String> heldByBuyer(Sale sale) {
    return jdbc.sql(
            """
            SELECT g.kind, g.target_id FROM entitlements_grant g
              JOIN sales_order o ON o.buyer_id = g.user_id
             WHERE o.id = :order AND g.live = 1
            """)
        .param("order", Ids.bytes(sale.id().value()))
        .query((row, n) -> row.getString("kind") + ' ' + Ids.uuid(row, "target_id"))
        .list();
  }

  private static void expect(
      Sale sale, String what, Object expected, Object found, List<String> wrong) {
    if (!Objects.equals(expected, found)) {
      wrong.add(
          "%s (%s): %s should be %s and are %s"
              .formatted(sale.name(), sale.status(), what, expected, found));
    }
  }

  private List<Sale> sales() {
    return jdbc.sql(
            """
            SELECT o.id, o.status, o.total_minor,
                   COALESCE(c.times, 0) AS captures, COALESCE(c.amount, 0) AS captured,
                   COALESCE(i.times, 0) AS invoices, COALESCE(i.amount, 0) AS invoiced
              FROM sales_order o
              LEFT JOIN (SELECT order_id, COUNT(*) AS times, SUM(amount_minor) AS amount
                           FROM payments_capture WHERE NOT surplus GROUP BY order_id) c
                ON c.order_id = o.id
              LEFT JOIN (SELECT order_id, COUNT(*) AS times, SUM(total_minor) AS amount
                           FROM sales_invoice WHERE kind = 'INVOICE' GROUP BY order_id) i
                ON i.order_id = o.id
            """)
        .query(
            (row, n) ->
                new Sale(
                    new OrderId(Ids.uuid(row, "id")),
                    row.getString("status"),
                    row.getLong("total_minor"),
                    row.getLong("captures"),
                    row.getLong("captured"),
                    row.getLong("invoices"),
                    row.getLong("invoiced")))
        .list();
  }

  /** What each sale's journal adds to what the gateways owe, by cause. */
  private Map<String, Long> posted() {
    return jdbc
        .sql(
            """
            SELECT j.cause, SUM(e.amount_minor) AS amount
              FROM ledger_journal j
              JOIN ledger_entry e ON e.journal_id = j.id
              JOIN ledger_account a ON a.id = e.account_id
             WHERE j.cause LIKE 'sale:%' AND a.code = 'gateway-clearing'
             GROUP BY j.cause
            """)
        .query((row, n) -> Map.entry(row.getString("cause"), row.getLong("amount")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the lines of each order that counts hold and no refund has closed, by order. */
  private Map<String, List<String>> deliverables() {
    return byOrder(
        jdbc.sql(
                """
                SELECT DISTINCT l.order_id, d.kind, d.target_id
                  FROM sales_order_line l JOIN catalog_deliverable d ON d.product_id = l.product_id
                  JOIN sales_order o ON o.id = l.order_id
                   AND o.test = (SELECT testing FROM v_platform_stage)
                 WHERE NOT EXISTS (SELECT 1 FROM sales_refund_line r
                                    WHERE r.line_id = l.id AND r.ends_access)
                 ORDER BY d.kind, d.target_id
                """)
            .query(
                (row, n) ->
                    Map.entry(
                        new OrderId(Ids.uuid(row, "order_id")).toString(),
                        row.getString("kind") + ' ' + Ids.uuid(row, "target_id"))));
  }

  /** What is granted for each order and not revoked, by order. */
  private Map<String, List<String>> grants() {
    return byOrder(
        jdbc.sql(
                """
                SELECT source, kind, target_id FROM entitlements_grant
                 WHERE source LIKE 'order:%' AND live = 1 ORDER BY kind, target_id
                """)
            .query(
                (row, n) ->
                    Map.entry(
                        row.getString("source").substring("order:".length()),
                        row.getString("kind") + ' ' + Ids.uuid(row, "target_id"))));
  }

  private static Map<String, List<String>> byOrder(
      JdbcClient.MappedQuerySpec<Map.Entry<String, String>> rows) {
    return rows.list().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What has gone back whole is closed, unless a refund says that access stays. */
  private List<String> emptyLinesLeftOpen() {
    return jdbc
        .sql(
            """
            SELECT l.order_id, l.title FROM sales_order_line l
             WHERE l.gross_minor > 0 AND l.refunded_minor = l.gross_minor
               AND NOT EXISTS (SELECT 1 FROM sales_refund_line r JOIN sales_refund f
                                   ON f.id = r.refund_id
                                WHERE r.line_id = l.id AND (r.ends_access OR f.keeps_access))
            """)
        .query((row, n) -> captured(row.getBytes("order_id"), row.getString("title")))
        .list()
        .stream()
        .filter(line -> chosen.test(line.order()))
        .map(line -> line.payment() + " of " + line.order() + " went back whole and is open")
        .toList();
  }

  private List<String> strayCaptures() {
    return jdbc
        .sql(
            """
            SELECT c.order_id, c.gateway_payment_id FROM payments_capture c
              LEFT JOIN sales_order o ON o.id = c.order_id WHERE o.id IS NULL
            """)
        .query((row, n) -> captured(row.getBytes("order_id"), row.getString("gateway_payment_id")))
        .list()
        .stream()
        .filter(capture -> chosen.test(capture.order()))
        .map(capture -> "Payment " + capture.payment() + " is for no order")
        .toList();
  }

  private List<String> surplusesWithoutRefund() {
    return jdbc
        .sql(
            """
            SELECT c.order_id, c.gateway_payment_id, COUNT(r.id) AS refunds
              FROM payments_capture c
              LEFT JOIN payments_refund r ON r.capture_id = c.id AND r.surplus
             WHERE c.surplus
             GROUP BY c.id, c.order_id, c.gateway_payment_id
            HAVING refunds <> 1
            """)
        .query((row, n) -> captured(row.getBytes("order_id"), row.getString("gateway_payment_id")))
        .list()
        .stream()
        .filter(capture -> chosen.test(capture.order()))
        .map(capture -> "Surplus " + capture.payment() + " has not exactly one refund")
        .toList();
  }

  private List<String> numbersWithGaps() {
    return jdbc.sql(
            """
            SELECT s.series, s.financial_year, s.kind, s.last_serial, COUNT(i.id) AS issued
              FROM sales_invoice_series s
              LEFT JOIN sales_invoice i ON i.series = s.series
               AND i.financial_year = s.financial_year AND i.kind = s.kind
             GROUP BY s.series, s.financial_year, s.kind, s.last_serial
            HAVING issued <> s.last_serial
            """)
        .query(
            (row, n) ->
                "%s/%s %s: the last number is %d, issued are %d"
                    .formatted(
                        row.getString("series"),
                        row.getString("financial_year"),
                        row.getString("kind"),
                        row.getLong("last_serial"),
                        row.getLong("issued")))
        .list();
  }

  private static Captured captured(byte[] order, String payment) {
    return new Captured(new OrderId(Ids.uuid(order)), payment);
  }

  private record Captured(OrderId order, String payment) {}

  private record Sale(
      OrderId id,
      String status,
      long total,
      long captures,
      long captured,
      long invoices,
      long invoiced) {

    String name() {
      return id.toString();
    }

    boolean paid() {
      return !status.equals("PLACED");
    }
  }
}
