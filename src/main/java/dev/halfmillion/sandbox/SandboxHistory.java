package dev.halfmillion.sandbox;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The gateway's side of a past that is being loaded, before there is a web server: what its page
 * and its jobs would have done, at the moment at which the caller's business clock stands. The news
 * comes back as the webhooks that would have been sent; take them to the inbox.
 */
@Service
@OnlyInDemo
public class SandboxHistory {

  private final SandboxBank bank;
  private final SandboxShelves shelves;
  private final SandboxEvents events;
  private final Transactions transactions;

  SandboxHistory(
      SandboxBank bank, SandboxShelves shelves, SandboxEvents events, Transactions transactions) {
    this.bank = bank;
    this.shelves = shelves;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * A buyer paid.
   *
   * @param receipt the shop's own name for the order
   * @return one {@code payment.captured}, or nothing if it was paid before
   */
  public List<SignedEvent> pay(String receipt, Method method) {
    SandboxOrder order = order(receipt);
    return bank
        .approve(order.id(), method, false)
        .map(payment -> events.payment("payment.captured", payment, receipt))
        .stream()
        .toList();
  }

  /** A buyer paid although the order was paid before; one more {@code payment.captured}. */
  public List<SignedEvent> payAgain(String receipt, Method method) {
    SandboxOrder order = order(receipt);
    return bank
        .approve(order.id(), method, true)
        .map(payment -> events.payment("payment.captured", payment, receipt))
        .stream()
        .toList();
  }

  /** The bank declined a payment. */
  public List<SignedEvent> decline(String receipt, Method method) {
    SandboxOrder order = order(receipt);
    return List.of(events.payment("payment.failed", bank.decline(order.id(), method), receipt));
  }

  /** The bank agreed to a payment and did not finish it. */
  public List<SignedEvent> leavePending(String receipt, Method method) {
    SandboxOrder order = order(receipt);
    return List.of(
        events.payment("payment.authorized", bank.leavePending(order.id(), method), receipt));
  }

  /**
   * The refunds that the bank has carried out by now. Those asked for inside {@code
   * BusinessClock.at} are carried out at once and bring no news.
   */
  public List<SignedEvent> processRefunds() {
    return transactions.call(
        () -> bank.processRefunds().stream().map(events::refundProcessed).toList());
  }

  /**
   * The transfer to the bank that is due; ask once for every loaded day, at ten in the morning in
   * India.
   */
  public Optional<SignedEvent> settle() {
    return bank.settle().map(events::settlementProcessed);
  }

  private SandboxOrder order(String receipt) {
    return shelves
        .orders()
        .findByReceipt(receipt)
        .orElseThrow(() -> new IllegalArgumentException("The gateway has no order " + receipt));
  }
}
