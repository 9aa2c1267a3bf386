package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders are test sales. */
@Repository
class TestSales {

  private final JdbcClient jdbc;

  TestSales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes one down; false where the same form was sent before. */
  boolean add(OrderId order, String form, UserId owner, Instant now) {
    try {
      jdbc.sql(
              """
              INSERT INTO backoffice_test_sale (order_id, form, started_by, started_at)
              VALUES (:order, :form, :owner, :now)
              """)
          .param("order", Ids.bytes(order.value()))
          .param("form", form)
          .param("owner", Ids.bytes(owner.value()))
          .param("now", Sql.timestamp(now))
          .update();
      return true;
    } catch (DuplicateKeyException twin) {
      return false;
    }
  }

  boolean knows(String form) {
    return jdbc.sql("SELECT COUNT(*) FROM backoffice_test_sale WHERE form = :form")
            .param("form", form)
            .query(Long.class)
            .single()
        > 0;
  }

  boolean contains(OrderId order) {
    return jdbc.sql("SELECT COUNT(*) FROM backoffice_test_sale WHERE order_id = :order")
            .param("order", Ids.bytes(order.value()))
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<OrderId> latest() {
    return jdbc.sql("SELECT order_id FROM backoffice_test_sale ORDER BY order_id DESC LIMIT 1")
        .query((row, n) -> new OrderId(Ids.uuid(row, "order_id")))
        .optional();
  }
}
