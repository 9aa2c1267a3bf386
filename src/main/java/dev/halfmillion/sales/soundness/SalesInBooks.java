package dev.halfmillion.sales.soundness;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the sale of each order in the books, some orders at a time. */
final class SalesInBooks {

  private static final int STEP = 1_000;

  private final JdbcClient jdbc;

  SalesInBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong(int most) {
    List<String> wrong = new ArrayList<>();
    UUID last = new UUID(0, 0);
    long booked = 0;
    List<Sale> some;
    do {
      some = after(last);
      Map<String, Posted> posted = posted(some);
      booked += posted.size();
      some.stream()
          .filter(sale -> !sale.fits(posted))
          .map(sale -> says(sale, posted))
          .forEach(wrong::add);
      last = some.isEmpty() ? last : some.getLast().id().value();
    } while (some.size() == STEP && wrong.size() < most);
    if (some.size() < STEP) {
      wrong.addAll(salesOfNoOrder(booked));
    }
    return wrong;
  }

  private static String says(Sale sale, Map<String, Posted> posted) {
    Posted there = posted.get(sale.cause());
    String how = there == null ? "is not booked" : "is booked as " + there.amount();
    return "Order %s should be booked as a sale of %d and %s%s."
        .formatted(
            sale.id(),
            sale.due(),
            how,
            there != null && there.test() != sale.test() ? ", of the wrong kind" : "");
  }

  private List<String> salesOfNoOrder(long known) {
    long all =
        jdbc.sql("SELECT COUNT(DISTINCT cause) FROM v_ledger_entry WHERE cause LIKE 'sale:%'")
            .query(Long.class)
            .single();
    return all == known
        ? List.of()
        : List.of(
            "The books hold %d sales, and %d of them are of no order.".formatted(all, all - known));
  }

  private List<Sale> after(UUID last) {
    return jdbc.sql(
            """
            SELECT id, CASE WHEN status = 'PLACED' THEN 0 ELSE total_minor END AS due, test
              FROM sales_order WHERE id > :last ORDER BY id LIMIT :step
            """)
        .param("last", Ids.bytes(last))
        .param("step", STEP)
        .query(
            (row, n) ->
                new Sale(
                    new OrderId(Ids.uuid(row, "id")), row.getLong("due"), row.getBoolean("test")))
        .list();
  }

  private Map<String, Posted> posted(List<Sale> some) {
    Map<String, Posted> posted = new HashMap<>();
    if (!some.isEmpty()) {
      jdbc.sql(
              """
              SELECT cause,
                     SUM(CASE WHEN code = 'gateway-clearing' THEN amount_minor ELSE 0 END) AS amount,
                     MAX(test) AS test
                FROM v_ledger_entry WHERE cause IN (:causes) GROUP BY cause
              """)
          .param("causes", some.stream().map(Sale::cause).toList())
          .query(
              (RowCallbackHandler)
                  row ->
                      posted.put(
                          row.getString("cause"),
                          new Posted(row.getLong("amount"), row.getBoolean("test"))));
    }
    return posted;
  }

  private record Posted(long amount, boolean test) {}

  private record Sale(OrderId id, long due, boolean test) {

    String cause() {
      return "sale:" + id;
    }

    boolean fits(Map<String, Posted> posted) {
      Posted there = posted.get(cause());
      return due == 0 ? there == null : new Posted(due, test).equals(there);
    }
  }
}
