package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment for an order.
 *
 * @param id the gateway's name for it
 * @param orderId the order it is for
 * @param method how it was paid
 * @param status how far it has come
 * @param amount what was paid
 * @param fee what the gateway keeps, with its tax; zero until captured
 * @param tax the tax in it
 * @param problem why it was declined
 * @param createdAt in business time
 * @param updatedAt when it came to its status
 */
public record SandboxPayment(
    String id,
    String orderId,
    Method method,
    Status status,
    Money amount,
    Money fee,
    Money tax,
    @Nullable String problem,
    Instant createdAt,
    Instant updatedAt) {

  private static final Rate FEE = Rate.percent(2);
  private static final Rate TAX_ON_FEE = Rate.percent(18);

  /** How it was paid. */
  public enum Method {
    UPI("UPI"),
    CARD("Card"),
    NETBANKING("Net banking");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }

  /** How far it has come. */
  public enum Status {
    AUTHORIZED,
    CAPTURED,
    FAILED
  }

  static SandboxPayment of(SandboxOrder order, Method method, Instant now) {
    Money none = Money.zero(order.amount().currency());
    return new SandboxPayment(
        SandboxIds.next("pay"),
        order.id(),
        method,
        Status.AUTHORIZED,
        order.amount(),
        none,
        none,
        null,
        now,
        now);
  }

  /** The same, captured: 2 % is kept, and 18 % tax on that. */
  SandboxPayment captured(Instant now) {
    Money kept = FEE.of(amount);
    Money keptTax = TAX_ON_FEE.of(kept);
    return new SandboxPayment(
        id,
        orderId,
        method,
        Status.CAPTURED,
        amount,
        kept.plus(keptTax),
        keptTax,
        null,
        createdAt,
        now);
  }

  /** The same, declined. */
  SandboxPayment failed(String why, Instant now) {
    return new SandboxPayment(
        id, orderId, method, Status.FAILED, amount, fee, tax, why, createdAt, now);
  }
}
