package dev.halfmillion.sandbox;

import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SandboxPayment.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a buyer can do on the gateway's page, and what news of it goes to the shop, and how. */
@Service
@NotInProduction
public class SandboxTill {

  private static final Duration LATE = Duration.ofSeconds(20);
  private static final Duration SHORTLY = Duration.ofSeconds(3);

  private final SandboxBank bank;
  private final SandboxClaims claims;
  private final SandboxShelves shelves;
  private final SandboxEvents events;
  private final WebhookDelivery delivery;
  private final Transactions transactions;

  SandboxTill(
      SandboxBank bank,
      SandboxClaims claims,
      SandboxShelves shelves,
      SandboxEvents events,
      WebhookDelivery delivery,
      Transactions transactions) {
    this.bank = bank;
    this.claims = claims;
    this.shelves = shelves;
    this.events = events;
    this.delivery = delivery;
    this.transactions = transactions;
  }

  /** What the bank does with a payment. */
  public enum Outcome {
    APPROVE,
    DECLINE,
    LEAVE_PENDING,
    PAY_TWICE,
    OPEN_DISPUTE,
    WIN_DISPUTE,
    LOSE_DISPUTE;

    /** Whether it is about a payment that was made before. */
    public boolean isOfDispute() {
      return this == OPEN_DISPUTE || this == WIN_DISPUTE || this == LOSE_DISPUTE;
    }
  }

  /** An order, if there is one of that name. */
  public Optional<SandboxOrder> order(String id) {
    return shelves.orders().find(id);
  }

  /** The payments made for an order, oldest first. */
  public List<SandboxPayment> paymentsOf(SandboxOrder order) {
    return shelves.payments().ofOrder(order.id());
  }

  /** Has the bank act on an order, and sends the news by plan. */
  public void act(SandboxOrder order, Method method, Outcome outcome, WebhookPlan plan) {
    transactions.run(
        () -> {
          switch (outcome) {
            case APPROVE -> approve(order, method, false, plan);
            case PAY_TWICE -> {
              approve(order, method, false, plan);
              approve(order, method, true, plan);
            }
            case DECLINE -> declined(order, bank.decline(order.id(), method), plan);
            case LEAVE_PENDING -> pending(order, bank.leavePending(order.id(), method), plan);
            case OPEN_DISPUTE -> claims.open(order);
            case WIN_DISPUTE -> claims.decide(order, true);
            case LOSE_DISPUTE -> claims.decide(order, false);
          }
        });
  }

  private void approve(SandboxOrder order, Method method, boolean again, WebhookPlan plan) {
    bank.approve(order.id(), method, again).ifPresent(payment -> captured(order, payment, plan));
  }

  private void captured(SandboxOrder order, SandboxPayment payment, WebhookPlan plan) {
    SignedEvent authorized = events.payment("payment.authorized", payment, order.receipt());
    SignedEvent captured = events.payment("payment.captured", payment, order.receipt());
    switch (plan) {
      case NOW -> {
        delivery.send(authorized, Duration.ZERO);
        delivery.send(captured, Duration.ZERO);
      }
      case LATE -> {
        delivery.send(authorized, LATE);
        delivery.send(captured, LATE);
      }
      case TWICE -> {
        delivery.send(captured, Duration.ZERO);
        delivery.send(captured, Duration.ZERO);
      }
      case OUT_OF_ORDER -> {
        delivery.send(captured, Duration.ZERO);
        delivery.send(authorized, SHORTLY);
      }
      case NEVER -> {
        // Lost on the way.
      }
    }
  }

  private void declined(SandboxOrder order, SandboxPayment payment, WebhookPlan plan) {
    alone(events.payment("payment.failed", payment, order.receipt()), plan);
  }

  private void pending(SandboxOrder order, SandboxPayment payment, WebhookPlan plan) {
    if (payment.status() == Status.AUTHORIZED) {
      alone(events.payment("payment.authorized", payment, order.receipt()), plan);
    }
  }

  /** News that has no company; out of order means that a later payment overtakes it. */
  private void alone(SignedEvent event, WebhookPlan plan) {
    switch (plan) {
      case NOW -> delivery.send(event, Duration.ZERO);
      case LATE, OUT_OF_ORDER -> delivery.send(event, LATE);
      case TWICE -> {
        delivery.send(event, Duration.ZERO);
        delivery.send(event, Duration.ZERO);
      }
      case NEVER -> {
        // Lost on the way.
      }
    }
  }
}
