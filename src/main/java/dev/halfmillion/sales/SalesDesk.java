package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.springframework.stereotype.Service;

/** What those who help buyers may mend of an order. None of it moves money. */
@Service
public class SalesDesk {

  private final Orders orders;
  private final Fulfilment fulfilment;
  private final RetryMails retries;
  private final AuditLog audit;
  private final Transactions transactions;

  SalesDesk(
      Orders orders,
      Fulfilment fulfilment,
      RetryMails retries,
      AuditLog audit,
      Transactions transactions) {
    this.orders = orders;
    this.fulfilment = fulfilment;
    this.retries = retries;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Delivers a paid order once more: what it granted already stays as it is.
   *
   * @throws Refusal while it is not paid, and once all of it was refunded
   */
  public void deliverAgain(OrderId id, UserId by) {
    transactions.run(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          if (!order.status().wasPaid() || order.status() == OrderStatus.REFUNDED) {
            throw Refusal.conflict(
                "delivery.none", "This order gives no access: it is not paid, or was refunded.");
          }
          fulfilment.grant(PaidOrder.of(order));
          audit.record(by, "sales.delivered-again", id.toString(), "What the order holds");
        });
  }

  /**
   * Mails the buyer of an unpaid order the link that takes it up again; asked twice within a
   * minute, one mail is sent.
   *
   * @return the address it goes to
   * @throws Refusal when the order is paid
   */
  public String sendPaymentLink(OrderId id, UserId by) {
    return transactions.call(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          if (order.status().wasPaid()) {
            throw Refusal.conflict("checkout.paid", "This order is paid. There is nothing to pay.");
          }
          retries.sendOnRequest(order);
          audit.record(by, "sales.payment-link-sent", id.toString(), "To " + order.buyer().email());
          return order.buyer().email();
        });
  }
}
