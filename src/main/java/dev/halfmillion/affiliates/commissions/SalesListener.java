package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of paid, refunded and disputed orders. Every event may come twice and in any order. */
@Component
class SalesListener {

  private final Commissioning commissioning;

  SalesListener(Commissioning commissioning) {
    this.commissioning = commissioning;
  }

  @ApplicationModuleListener(id = "affiliates.commission-on-order-paid")
  void on(OrderPaid order) {
    commissioning.paid(order);
  }

  @ApplicationModuleListener(id = "affiliates.clawback-on-order-refunded")
  void on(OrderRefunded refund) {
    commissioning.refunded(refund);
  }

  @ApplicationModuleListener(id = "affiliates.hold-on-order-disputed")
  void on(OrderDisputed dispute) {
    commissioning.disputed(dispute);
  }
}
