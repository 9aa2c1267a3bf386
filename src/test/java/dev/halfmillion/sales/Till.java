package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.inbox.NewsHandler;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays the gateway's part in tests: a payment comes in or is declined, a refund goes out. */
public class Till {

  private static final AtomicInteger PAYMENTS = new AtomicInteger();

  private final Shop shop;
  private final Checkouts checkouts;
  private final Refunds refunds;
  private final Payments payments;
  private final FakeGateway gateway;
  private final NewsHandler news;
  private final Transactions transactions;
  private final BusinessClock clock;

  Till(
      Shop shop,
      Checkouts checkouts,
      Refunds refunds,
      Payments payments,
      FakeGateway gateway,
      NewsHandler news,
      Transactions transactions,
      BusinessClock clock) {
    this.shop = shop;
    this.checkouts = checkouts;
    this.refunds = refunds;
    this.payments = payments;
    this.gateway = gateway;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An order paid by a stranger through the gateway. */
  public Order paid(IndianState state, dev.halfmillion.catalog.ProductId... products) {
    Order order = shop.placed(state, products);
    pay(order);
    return order;
  }

  /** The buyer goes to the gateway and pays. */
  public void pay(Order order) {
    checkouts.pay(order.id());
    tell(Step.CAPTURED, order);
  }

  /** The gateway tells what became of the page opened last. */
  public void tell(Step step, Order order) {
    String payment = "pay_till_" + PAYMENTS.incrementAndGet();
    byte[] raw = gateway.news(step, order.number(), payment);
    transactions.call(() -> news.handle(gateway.name(), raw));
  }

  /** The gateway tells, perhaps late, what it had to tell at another time. */
  public void tells(byte[] raw) {
    transactions.call(() -> news.handle(gateway.name(), raw));
  }

  /** The gateway tells of a dispute over what paid an order. */
  public void dispute(Order order, DisputeStep step, String dispute, Money amount) {
    String payment =
        payments.attemptsOf(order.id().value()).stream()
            .map(PaymentAttempt::gatewayPaymentId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    byte[] raw = FakeGateway.dispute(step, dispute, payment, amount);
    transactions.call(() -> news.handle(gateway.name(), raw));
  }

  /** Asks for a refund and waits until the gateway has done it. */
  public Refund refund(Order order, Money amount, String reason, @Nullable UserId by) {
    return decide(() -> refunds.request(order.id(), amount, reason, by));
  }

  /** Asks for a refund of lines and waits until the gateway has done it. */
  public Refund refund(Order order, RefundDraft draft, UserId by) {
    return decide(() -> refunds.request(order.id(), draft, by, null));
  }

  /** Waits until the gateway has done what somebody decided. */
  public Refund decide(Supplier<Refund> decision) {
    AtomicReference<Refund> made = new AtomicReference<>();
    BusinessClock.at(clock.instant(), () -> made.set(decision.get()));
    return made.get();
  }
}
