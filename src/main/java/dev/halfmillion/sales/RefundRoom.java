package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.live.TestMark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of an order can still go back, line by line. Whoever writes holds the lock of the order. */
@Component
class RefundRoom {

  private final RefundRows rows;
  private final Payments payments;
  private final TestMark mark;

  RefundRoom(RefundRows rows, Payments payments, TestMark mark) {
    this.rows = rows;
    this.payments = payments;
    this.mark = mark;
  }

  /** What of each line has not gone back and is not spoken for, in the order of the lines. */
  Map<UUID, Money> left(Order order) {
    Map<UUID, Long> open = rows.onTheWay(order.id());
    Map<UUID, Money> left = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      long minor = line.kept().minor() - open.getOrDefault(line.id(), 0L);
      left.put(line.id(), new Money(minor, line.kept().currency()));
    }
    return left;
  }

  /** What of a paid order can still go back. */
  Money total(Order order) {
    Money none = Money.zero(order.total().currency());
    return order.status().wasPaid() && mark.counts(order.test())
        ? left(order).values().stream().reduce(none, Money::plus)
        : none;
  }

  /**
   * What a draft takes of each line; lines without a part are left out.
   *
   * @throws Refusal when the order is not paid or the amount is more than is left
   */
  Map<UUID, Money> take(Order order, RefundDraft draft) {
    if (!order.status().wasPaid()) {
      throw Refusal.conflict("refund.not-paid", "This order is not paid, so nothing can go back.");
    }
    requireRefundable(order);
    Map<UUID, Money> left = left(order);
    requireFits(draft.amount(), left.values().stream().reduce(Money::plus).orElseThrow());
    return draft.byLine().isEmpty()
        ? RefundFigures.spread(draft.amount(), left)
        : picked(order, draft, left);
  }

  /**
   * Refuses while the buyer's bank has a say, and where nothing was charged.
   *
   * @throws Refusal when a dispute over the order's payment is open, or the order was a test of a
   *     trial that is over
   */
  void requireRefundable(Order order) {
    if (!mark.counts(order.test())) {
      throw Refusal.conflict(
          "refund.test",
          "This order was a test from before the academy sold for real. Nothing was charged, so"
              + " nothing can go back.");
    }
    if (payments.isDisputed(order.id().value())) {
      throw Refusal.conflict(
          "refund.disputed",
          "The buyer’s bank disputes this payment, so nothing can be refunded until that is"
              + " decided. If the dispute is lost, the money goes back by it.");
    }
  }

  private static Map<UUID, Money> picked(Order order, RefundDraft draft, Map<UUID, Money> left) {
    if (!left.keySet().containsAll(draft.byLine().keySet())) {
      throw new Refusal("refund.line", "A line that is not of this order cannot go back.");
    }
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      Money part = draft.byLine().get(line.id());
      if (part == null || part.isZero()) {
        continue;
      }
      Money most = left.getOrDefault(line.id(), Money.zero(part.currency()));
      if (part.isNegative() || part.compareTo(most) > 0) {
        throw new Refusal(
            "refund.too-large",
            "At most %s of %s can go back.".formatted(MoneyFormat.full(most), line.title()));
      }
      amounts.put(line.id(), part);
    }
    return amounts;
  }

  private static void requireFits(Money amount, Money left) {
    if (!amount.currency().equals(left.currency()) || left.isZero()) {
      throw new Refusal(
          "refund.nothing-left", "All of this order has gone back already or is on its way.");
    }
    if (amount.compareTo(left) > 0) {
      throw new Refusal(
          "refund.too-large", "At most " + MoneyFormat.full(left) + " of this order can go back.");
    }
    if (amount.compareTo(Refunds.LEAST) < 0 && !amount.equals(left)) {
      throw new Refusal(
          "refund.too-small",
          "The smallest refund is "
              + MoneyFormat.full(left.compareTo(Refunds.LEAST) < 0 ? left : Refunds.LEAST)
              + ".");
    }
  }
}
