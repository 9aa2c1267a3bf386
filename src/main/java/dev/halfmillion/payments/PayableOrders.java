package dev.halfmillion.payments;

import java.util.UUID;

/** Asked what an order asks to be paid. Implemented by whoever owns the orders. */
public interface PayableOrders {

  /**
   * The request as it stands now.
   *
   * @throws dev.halfmillion.platform.Refusal when there is no such order
   */
  PaymentRequest payable(UUID orderId);
}
