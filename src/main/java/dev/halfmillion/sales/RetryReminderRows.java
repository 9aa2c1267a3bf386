package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reminders that are to come. */
@Repository
class RetryReminderRows {

  private final JdbcClient jdbc;

  RetryReminderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Plans the one reminder of an order; a later failure changes nothing. */
  void plan(OrderId order, Instant due, Instant until) {
    jdbc.sql(
            """
            INSERT IGNORE INTO sales_retry_reminder (order_id, due_at, until_at, done)
            VALUES (:order, :due, :until, FALSE)
            """)
        .param("order", Ids.bytes(order.value()))
        .param("due", Sql.timestamp(due))
        .param("until", Sql.timestamp(until))
        .update();
  }

  List<OrderId> due(Instant now, int most) {
    return jdbc.sql(
            """
            SELECT order_id FROM sales_retry_reminder
            WHERE done = FALSE AND due_at <= :now ORDER BY due_at LIMIT :most
            """)
        .param("now", Sql.timestamp(now))
        .param("most", most)
        .query((row, n) -> new OrderId(Ids.uuid(row, "order_id")))
        .list();
  }

  Optional<Row> find(OrderId order) {
    return jdbc.sql("SELECT until_at, done FROM sales_retry_reminder WHERE order_id = :order")
        .param("order", Ids.bytes(order.value()))
        .query((row, n) -> new Row(Sql.instant(row, "until_at"), row.getBoolean("done")))
        .optional();
  }

  void postpone(OrderId order, Instant due) {
    jdbc.sql("UPDATE sales_retry_reminder SET due_at = :due WHERE order_id = :order")
        .param("due", Sql.timestamp(due))
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  void done(OrderId order) {
    jdbc.sql("UPDATE sales_retry_reminder SET done = TRUE WHERE order_id = :order")
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  /**
   * A reminder.
   *
   * @param until after which it is dropped
   * @param done whether it was sent or dropped
   */
  record Row(Instant until, boolean done) {}
}
