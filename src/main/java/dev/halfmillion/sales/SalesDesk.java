package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What those who help buyers may mend of an order, and prepare. None of it moves money. */
@Service
public class SalesDesk {

  private final Orders orders;
  private final Redelivery redelivery;
  private final RetryMails retries;
  private final RefundPreparation refunds;
  private final AuditLog audit;
  private final Transactions transactions;

  SalesDesk(
      Orders orders,
      Redelivery redelivery,
      RetryMails retries,
      RefundPreparation refunds,
      AuditLog audit,
      Transactions transactions) {
    this.orders = orders;
    this.redelivery = redelivery;
    this.retries = retries;
    this.refunds = refunds;
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
          redelivery.again(order);
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

  /**
   * Prepares that what is left of some lines goes back, for finance to decide on; no money moves
   * before. Asked twice under a key, it is prepared once.
   *
   * @param lines of the order; at least one
   * @param key names the finding it follows from
   * @throws Refusal when nothing is left of them, or they are on their way already
   */
  public Refund prepareRefund(OrderId id, Set<UUID> lines, String reason, String key, UserId by) {
    return transactions.call(
        () ->
            refunds.prepare(
                orders.lock(id).orElseThrow(Refusal::notFound), lines, reason, key, by));
  }
}
