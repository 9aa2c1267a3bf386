package dev.halfmillion.sales;

import org.springframework.stereotype.Component;

/** Delivers a paid order anew, to somebody else. */
@Component
class Redelivery {

  private final Fulfilment fulfilment;
  private final RefundRows refunds;

  Redelivery(Fulfilment fulfilment, RefundRows refunds) {
    this.fulfilment = fulfilment;
    this.refunds = refunds;
  }

  /** Gives the buyer of an order once more what no refund has closed; what stands stays. */
  void again(Order order) {
    fulfilment.grant(PaidOrder.without(order, refunds.endedLines(order.id())));
  }

  /** Takes an order back from whoever had it and gives its buyer what no refund has closed. */
  void move(Order after, String reason) {
    fulfilment.revoke(after.id(), reason);
    fulfilment.grant(PaidOrder.without(after, refunds.endedLines(after.id())));
  }
}
