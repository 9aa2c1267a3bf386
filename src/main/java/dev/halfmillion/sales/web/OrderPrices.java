package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.sales.CouponBook;
import dev.halfmillion.sales.CouponBook.Applied;
import dev.halfmillion.sales.CouponBook.Reduction;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.web.OrderPage.Line;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Explains why an order costs less than the list price. */
@Component
class OrderPrices {

  private final CouponBook coupons;

  OrderPrices(CouponBook coupons) {
    this.coupons = coupons;
  }

  /** The code of the coupon that it was placed with, or empty. */
  String coupon(Order order) {
    return coupons.ofOrder(order.id()).map(Applied::code).orElse("");
  }

  /** The list price and what went off it; nothing where nothing did. */
  List<Line> reductions(Order order) {
    List<Reduction> parts = coupons.reductions(order);
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Line> rows = new ArrayList<>();
    rows.add(new Line("List price", MoneyFormat.full(order.list()), ""));
    parts.forEach(
        part -> rows.add(new Line(part.label(), MoneyFormat.full(part.amount().negated()), "")));
    return rows;
  }
}
