package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.sales.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of one's own orders. */
record MyOrders(
    List<MyOrder> items,
    @Schema(description = "Send it as after for the next page; null at the end")
        @Nullable String next) {

  /** One order. */
  record MyOrder(
      String number,
      Instant placedAt,
      @Schema(description = "As it is read: ₹1,999.00") String total,
      String currency,
      String state,
      List<String> items,
      @Schema(description = "Where the invoice is shown; null before it is paid")
          @Nullable String receiptUrl) {

    static MyOrder of(Order order) {
      return new MyOrder(
          order.number(),
          order.placedAt(),
          MoneyFormat.full(order.total()),
          order.total().currencyCode(),
          order.status().name(),
          order.lines().stream().map(line -> line.title()).toList(),
          order.paidAt() == null ? null : "/orders/" + order.id() + "/invoice");
    }
  }
}
