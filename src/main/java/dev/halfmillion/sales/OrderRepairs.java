package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where many orders stand at once, and telling once more that one is paid. */
@Service
public class OrderRepairs {

  private final JdbcClient jdbc;
  private final Orders orders;
  private final Completion completion;
  private final Transactions transactions;

  OrderRepairs(JdbcClient jdbc, Orders orders, Completion completion, Transactions transactions) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.completion = completion;
    this.transactions = transactions;
  }

  /** Where these orders stand; unknown ones are left out. At most 1,000 or so at once. */
  public Map<OrderId, OrderStatus> statuses(Collection<OrderId> ids) {
    Map<OrderId, OrderStatus> statuses = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql("SELECT id, status FROM sales_order WHERE id IN (:ids)")
          .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
          .query(
              (RowCallbackHandler)
                  row ->
                      statuses.put(
                          new OrderId(Ids.uuid(row, "id")),
                          OrderStatus.valueOf(row.getString("status"))));
    }
    return statuses;
  }

  /**
   * Tells those who listen once more that an order is paid.
   *
   * @throws Refusal when it is not paid, or all of it went back
   */
  public void announceAgain(OrderId id) {
    transactions.run(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          if (!order.status().wasPaid() || order.status() == OrderStatus.REFUNDED) {
            throw Refusal.conflict(
                "order.not-paid", "Order " + order.number() + " is not paid, or went back.");
          }
          completion.announce(order);
        });
  }
}
