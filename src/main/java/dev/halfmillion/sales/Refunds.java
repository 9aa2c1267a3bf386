package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives buyers their money back, all or a part. */
@Service
public class Refunds {

  /** The smallest part that can go back, unless it is all that is left. */
  public static final Money LEAST = Money.rupees(1);

  private static final int LONGEST_REASON = 300;

  private final Orders orders;
  private final RefundRows rows;
  private final Payments payments;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  Refunds(
      Orders orders,
      RefundRows rows,
      Payments payments,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.orders = orders;
    this.rows = rows;
    this.payments = payments;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asks the gateway to return an amount; the books follow when it has done so.
   *
   * @param reason for the buyer and the credit note, at most 300 characters
   * @param by who decides it; null for the system
   * @throws Refusal when the order is not paid, the reason missing or the amount more than is left
   */
  public Refund request(OrderId id, Money amount, String reason, @Nullable UserId by) {
    return request(id, amount, reason, by, null);
  }

  /**
   * As {@link #request(OrderId, Money, String, UserId)}, once for a key.
   *
   * @param key made with the form; sent again it answers the refund it made the first time
   */
  public Refund request(
      OrderId id, Money amount, String reason, @Nullable UserId by, @Nullable String key) {
    requireReason(reason);
    String keyHash = key == null ? null : Secrets.hash(key);
    return transactions.call(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          Optional<Refund> twin = keyHash == null ? Optional.empty() : rows.findByKey(id, keyHash);
          return twin.orElseGet(() -> add(order, amount, reason.strip(), by, keyHash));
        });
  }

  /**
   * Refuses what a request would refuse now, and changes nothing.
   *
   * @throws Refusal as {@link #request(OrderId, Money, String, UserId)} does
   */
  public void check(Order order, Money amount, String reason) {
    requireReason(reason);
    spread(order, amount);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("refund.reason", "Give a reason of at most 300 characters.");
    }
  }

  private Refund add(
      Order order, Money amount, String reason, @Nullable UserId by, @Nullable String keyHash) {
    Map<UUID, Money> amounts = spread(order, amount);
    Refund refund =
        new Refund(
            Ids.next(),
            order.id(),
            RefundStatus.REQUESTED,
            amount,
            reason,
            by,
            clock.instant(),
            null);
    rows.insert(refund, amounts, keyHash);
    payments.refund(order.id().value(), amount, refund.cause(), reason);
    audit.record(
        by,
        "sales.refund-requested",
        order.id().toString(),
        MoneyFormat.full(amount) + ": " + reason);
    return refund;
  }

  /** What of a paid order can still go back: all that has not, and is not on its way. */
  public Money refundable(Order order) {
    Money none = Money.zero(order.total().currency());
    return order.status().wasPaid()
        ? left(order).values().stream().reduce(none, Money::plus)
        : none;
  }

  /** The refunds of an order, oldest first. */
  public List<Refund> of(OrderId order) {
    return rows.ofOrder(order);
  }

  private Map<UUID, Money> spread(Order order, Money amount) {
    if (!order.status().wasPaid()) {
      throw Refusal.conflict("refund.not-paid", "This order is not paid, so nothing can go back.");
    }
    Map<UUID, Money> left = left(order);
    requireFits(amount, left.values().stream().reduce(Money::plus).orElseThrow());
    return RefundFigures.spread(amount, left);
  }

  /** What of each line can still go back. */
  Map<UUID, Money> left(Order order) {
    Map<UUID, Long> onTheWay = rows.onTheWay(order.id());
    Map<UUID, Money> left = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      long minor = line.kept().minor() - onTheWay.getOrDefault(line.id(), 0L);
      left.put(line.id(), new Money(minor, line.kept().currency()));
    }
    return left;
  }

  private static void requireFits(Money amount, Money left) {
    if (!amount.currency().equals(left.currency()) || left.isZero()) {
      throw new Refusal("refund.nothing-left", "All of this order has gone back already.");
    }
    if (amount.compareTo(left) > 0) {
      throw new Refusal(
          "refund.too-large", "At most " + MoneyFormat.full(left) + " of this order can go back.");
    }
    if (amount.compareTo(LEAST) < 0 && !amount.equals(left)) {
      throw new Refusal(
          "refund.too-small",
          "The smallest refund is "
              + MoneyFormat.full(left.compareTo(LEAST) < 0 ? left : LEAST)
              + ".");
    }
  }
}
