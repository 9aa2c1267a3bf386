package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.RefundFiling.Filer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Refunds that buyers ask for themselves. Within the refund promise the money goes back at once,
 * for so many refunds a year; everything else waits for somebody of the academy, whose answer goes
 * by mail. A line that is on its way back is not asked for again.
 */
@Service
public class SelfRefunds {

  private static final String PROMISED = "Within the refund promise";
  private static final int MONTHS = 12;

  private final Orders orders;
  private final RefundRows rows;
  private final RefundRoom room;
  private final RefundPromise promise;
  private final RefundFiling filing;
  private final Academy academy;
  private final Transactions transactions;

  SelfRefunds(
      Orders orders,
      RefundRows rows,
      RefundRoom room,
      RefundPromise promise,
      RefundFiling filing,
      Academy academy,
      Transactions transactions) {
    this.orders = orders;
    this.rows = rows;
    this.room = room;
    this.promise = promise;
    this.filing = filing;
    this.academy = academy;
    this.transactions = transactions;
  }

  /** Why a person has to decide. */
  public enum Why {
    /** Nobody has to: the promise holds. */
    NOT_NEEDED,
    /** A line is outside the promise. */
    OUTSIDE,
    /** The buyer had so many refunds alone already. */
    OFTEN
  }

  /**
   * What a request would come to.
   *
   * @param amount in all
   * @param why whether somebody has to decide on it
   */
  public record Outlook(Money amount, Why why, List<PromisedLine> lines) {

    /** Whether the money goes back at once. */
    public boolean atOnce() {
      return why == Why.NOT_NEEDED;
    }
  }

  /**
   * What asking for these lines would come to now; changes nothing.
   *
   * @throws Refusal when nothing of a line is left, or a bank disputes the payment
   */
  public Outlook outlook(Order order, Set<UUID> wanted) {
    room.requireRefundable(order);
    List<PromisedLine> chosen =
        promise.lines(order).stream().filter(line -> wanted.contains(line.line())).toList();
    if (chosen.isEmpty()) {
      throw new Refusal("refund.line", "Choose what you want the money back for.");
    }
    if (chosen.stream().anyMatch(line -> !line.left().isPositive())) {
      throw Refusal.conflict(
          "refund.nothing-left", "The money for this has gone back already or is on its way.");
    }
    Money amount = chosen.stream().map(PromisedLine::left).reduce(Money::plus).orElseThrow();
    boolean promised = chosen.stream().allMatch(PromisedLine::isOpen);
    return new Outlook(
        amount, !promised ? Why.OUTSIDE : isOften(order) ? Why.OFTEN : Why.NOT_NEEDED, chosen);
  }

  private boolean isOften(Order order) {
    Instant since = promise.now().atZone(Zones.INDIA).minusMonths(MONTHS).toInstant();
    return rows.alone(order.buyer().requireId(), since) >= academy.refundTerms().aloneInAYear();
  }

  /**
   * Asks for the money of lines, all that is left of each. The caller has made sure that it is the
   * buyer who asks.
   *
   * @param reason may be empty where the money goes back at once
   * @param key made with the form; sent again it answers the refund it made the first time
   * @throws Refusal as {@link #outlook} does, or when a reason is missing
   */
  public Refund ask(OrderId id, Set<UUID> wanted, String reason, String key) {
    String keyHash = Secrets.hash("buyer:" + key);
    return transactions.call(
        () -> {
          Order order = orders.lock(id).orElseThrow(Refusal::notFound);
          return rows.findByKey(id, keyHash)
              .orElseGet(() -> file(order, outlook(order, wanted), reason.strip(), keyHash));
        });
  }

  private Refund file(Order order, Outlook outlook, String reason, String keyHash) {
    if (!outlook.atOnce() || !reason.isEmpty()) {
      Refunds.requireReason(reason);
    }
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    outlook.lines().forEach(line -> amounts.put(line.line(), line.left()));
    RefundDraft draft = RefundDraft.ofLines(amounts, reason.isEmpty() ? PROMISED : reason);
    UserId buyer = order.buyer().requireId();
    RefundOrigin origin = outlook.atOnce() ? RefundOrigin.BUYER : RefundOrigin.ASKED;
    return filing.file(order, draft, amounts, new Filer(buyer, origin, keyHash));
  }
}
