package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Ids;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who received what for nothing. A second free order of the same person grants only what they do
 * not have, however often and in however many windows the form is sent.
 */
@Repository
class FreeClaims {

  private final JdbcClient jdbc;
  private final Fulfilment fulfilment;

  FreeClaims(JdbcClient jdbc, Fulfilment fulfilment) {
    this.jdbc = jdbc;
    this.fulfilment = fulfilment;
  }

  /** The order without what an earlier free order gave its buyer, who has it still. */
  PaidOrder fresh(PaidOrder order) {
    return order.only(
        order.products().stream()
            .sorted(Comparator.comparing(ProductId::toString))
            .filter(product -> claim(order, product))
            .toList());
  }

  private boolean claim(PaidOrder order, ProductId product) {
    UUID holder = hold(order, product);
    if (holder.equals(order.orderId().value())) {
      return true;
    }
    if (fulfilment.owns(order.buyer(), product)) {
      return false;
    }
    write(
        "UPDATE sales_free_claim SET order_id = :order"
            + " WHERE buyer_id = :buyer AND product_id = :product",
        order,
        product);
    return true;
  }

  /** The order that has the claim; its row is held until the end of the transaction. */
  private UUID hold(PaidOrder order, ProductId product) {
    write(
        """
        INSERT INTO sales_free_claim (buyer_id, product_id, order_id)
        VALUES (:buyer, :product, :order) ON DUPLICATE KEY UPDATE buyer_id = buyer_id
        """,
        order,
        product);
    return jdbc.sql(
            """
            SELECT order_id FROM sales_free_claim
            WHERE buyer_id = :buyer AND product_id = :product FOR UPDATE
            """)
        .param("buyer", Ids.bytes(order.buyer().value()))
        .param("product", Ids.bytes(product.value()))
        .query((row, n) -> Ids.uuid(row, "order_id"))
        .single();
  }

  private void write(String sql, PaidOrder order, ProductId product) {
    jdbc.sql(sql)
        .param("buyer", Ids.bytes(order.buyer().value()))
        .param("product", Ids.bytes(product.value()))
        .param("order", Ids.bytes(order.orderId().value()))
        .update();
  }
}
