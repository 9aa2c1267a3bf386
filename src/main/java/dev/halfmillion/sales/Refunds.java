package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.RefundFiling.Filer;
import java.util.Currency;
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

  static final int LONGEST_REASON = 300;

  private final Orders orders;
  private final RefundRows rows;
  private final RefundRoom room;
  private final RefundFiling filing;
  private final Transactions transactions;

  Refunds(
      Orders orders,
      RefundRows rows,
      RefundRoom room,
      RefundFiling filing,
      Transactions transactions) {
    this.orders = orders;
    this.rows = rows;
    this.room = room;
    this.filing = filing;
    this.transactions = transactions;
  }

  /**
   * Asks the gateway to return an amount; the books follow when it has done so.
   *
   * @param reason for the buyer and the credit note, at most 300 characters
   * @param by who decides it; null for the system
   * @throws Refusal when the order is not paid, the reason missing or the amount more than is left
   */
  public Refund request(OrderId id, Money amount, String reason, @Nullable UserId by) {
    return request(id, RefundDraft.of(amount, reason), by, null);
  }

  /**
   * Asks the gateway to return what a draft says, once for a key. Above the sum that one person
   * decides on, the refund waits for a second one and its amount is reserved meanwhile.
   *
   * @param by who asks for it; null for the system, which nobody has to second
   * @param key made with the form; sent again it answers the refund it made the first time
   * @throws Refusal as {@link #request(OrderId, Money, String, UserId)} does
   */
  public Refund request(OrderId id, RefundDraft draft, @Nullable UserId by, @Nullable String key) {
    requireReason(draft.reason());
    String keyHash = key == null ? null : Secrets.hash(key);
    return transactions.call(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          Optional<Refund> twin = keyHash == null ? Optional.empty() : rows.findByKey(id, keyHash);
          return twin.orElseGet(
              () ->
                  filing.file(
                      order,
                      draft,
                      room.take(order, draft),
                      new Filer(by, RefundOrigin.DESK, keyHash)));
        });
  }

  /**
   * Refuses what a request would refuse now, and changes nothing.
   *
   * @return what it would take of each line
   * @throws Refusal as {@link #request(OrderId, Money, String, UserId)} does
   */
  public Map<UUID, Money> check(Order order, RefundDraft draft) {
    requireReason(draft.reason());
    return room.take(order, draft);
  }

  /** Whether somebody else would have to approve so much more of an order. */
  public boolean needsSecond(Order order, Money amount) {
    return filing.needsSecond(order.id(), amount);
  }

  static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("refund.reason", "Give a reason of at most 300 characters.");
    }
  }

  /** What of a paid order can still go back: all that has not, and is not on its way. */
  public Money refundable(Order order) {
    return room.total(order);
  }

  /** The same, line by line, in the order of the lines. */
  public Map<UUID, Money> left(Order order) {
    return room.left(order);
  }

  /** What refunds that are not done will take of the gateways' balance or the bank. */
  public Money onTheWay(Currency currency) {
    return new Money(rows.onTheWay(currency.getCurrencyCode()), currency);
  }

  /** The refunds of an order, oldest first. */
  public List<Refund> of(OrderId order) {
    return rows.ofOrder(order);
  }

  /** What a refund takes of each line, in the order of the lines. */
  public Map<UUID, Money> lines(Refund refund) {
    return rows.amounts(refund);
  }
}
