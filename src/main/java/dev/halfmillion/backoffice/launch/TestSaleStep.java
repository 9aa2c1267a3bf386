package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SetUpStep;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderStatus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether one sale went through everything, and back out of the figures. */
@Component
class TestSaleStep implements SetUpStep {

  private final Academy academy;
  private final TestSales sales;
  private final OrderBook orders;

  TestSaleStep(Academy academy, TestSales sales, OrderBook orders) {
    this.academy = academy;
    this.sales = sales;
    this.orders = orders;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String name() {
    return "A test sale";
  }

  @Override
  public String path() {
    return TestSaleController.PATH;
  }

  @Override
  public Optional<String> missing() {
    if (!academy.testing()) {
      return Optional.empty();
    }
    return sales
            .latest()
            .flatMap(orders::find)
            .filter(order -> order.status() == OrderStatus.REFUNDED)
            .isPresent()
        ? Optional.empty()
        : Optional.of("See one sale go through payment, invoice, books, access and mail.");
  }

  @Override
  public boolean needed() {
    return false;
  }
}
