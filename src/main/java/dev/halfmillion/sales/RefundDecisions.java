package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Refund.Decision;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;

/**
 * Decides on refunds that wait for a second person, and on those the gateway could not make. Who
 * asked for a refund never approves it; sending the same decision again changes nothing.
 */
@Service
public class RefundDecisions {

  private final Orders orders;
  private final RefundRows rows;
  private final RefundRoom room;
  private final RefundFiling filing;
  private final RefundAnswers answers;
  private final Transactions transactions;
  private final BusinessClock clock;

  RefundDecisions(
      Orders orders,
      RefundRows rows,
      RefundRoom room,
      RefundFiling filing,
      RefundAnswers answers,
      Transactions transactions,
      BusinessClock clock) {
    this.orders = orders;
    this.rows = rows;
    this.room = room;
    this.filing = filing;
    this.answers = answers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Names what is approved: it changes with the amount, the lines, the kind and the reason. */
  public String seal(Refund refund) {
    return Secrets.hash(
        String.join(
            "|",
            refund.publicId(),
            String.valueOf(refund.requestedBy()),
            refund.kind().name(),
            String.valueOf(refund.keepsAccess()),
            rows.amounts(refund).toString(),
            refund.reason()));
  }

  /**
   * Lets a refund go to the gateway. What a buyer asked for above the sum that one person decides
   * on is taken over by the first who approves it, and waits for another.
   *
   * @param seal of what was shown; see {@link #seal}
   * @param words the answer to a buyer who asked, may be empty
   * @return the refund as it stands then
   * @throws Refusal when it was shown differently, is one's own, or somebody decided otherwise
   */
  public Refund approve(UUID id, UserId by, String seal, String words) {
    return decide(
        id,
        (order, refund) -> {
          if (refund.status() != RefundStatus.AWAITING) {
            return requireSame(refund, by, refund.status() != RefundStatus.DECLINED);
          }
          if (refund.isBy(by)) {
            throw Refusal.forbidden(
                "refund.own", "You asked for this refund, so somebody else has to approve it.");
          }
          if (!seal.equals(seal(refund))) {
            throw Refusal.conflict(
                "refund.changed", "This refund is not what you were shown. Look at it again.");
          }
          room.requireRefundable(order);
          return isForTwo(order, refund) ? takeOver(refund, by) : send(refund, by, words);
        });
  }

  private boolean isForTwo(Order order, Refund refund) {
    boolean untouched = refund.requestedBy() == null || order.buyer().is(refund.requestedBy());
    return refund.origin() == RefundOrigin.ASKED
        && untouched
        && filing.needsSecond(order.id(), Money.zero(refund.amount().currency()));
  }

  private Refund takeOver(Refund refund, UserId by) {
    rows.takeOver(refund, by);
    audit(refund, by, "sales.refund-seconded", "");
    return rows.find(refund.id()).orElseThrow();
  }

  private Refund send(Refund refund, UserId by, String words) {
    rows.decide(refund, RefundStatus.REQUESTED, decision(by, words));
    filing.send(refund);
    audit(refund, by, "sales.refund-approved", words);
    Refund sent = rows.find(refund.id()).orElseThrow();
    answers.answer(sent);
    return sent;
  }

  /**
   * Refuses a refund; its amount is free again. Who asked for it may take it back so.
   *
   * @param words why; a buyer who asked reads it
   */
  public Refund decline(UUID id, UserId by, String words) {
    Refunds.requireReason(words);
    return decide(
        id,
        (order, refund) -> {
          if (refund.status() != RefundStatus.AWAITING) {
            return requireSame(refund, by, refund.status() == RefundStatus.DECLINED);
          }
          rows.decide(refund, RefundStatus.DECLINED, decision(by, words));
          audit(refund, by, "sales.refund-declined", words);
          Refund declined = rows.find(refund.id()).orElseThrow();
          answers.answer(declined);
          return declined;
        });
  }

  /**
   * Asks the gateway once more for a refund that it could not make, under a key of its own.
   *
   * @return the refund that took its place, the same one if it was asked for before
   */
  public Refund retry(UUID id, UserId by) {
    String key = Secrets.hash("retry:" + id);
    return decide(
        id,
        (order, refund) -> {
          if (refund.status() == RefundStatus.RETRIED) {
            return rows.findByKey(order.id(), key).orElseThrow();
          }
          requireFailed(refund);
          Map<UUID, Money> amounts = rows.amounts(refund);
          room.take(order, RefundDraft.ofLines(amounts, refund.reason()));
          rows.move(refund, RefundStatus.RETRIED);
          return filing.again(order, refund, amounts, by, key);
        });
  }

  /**
   * Leaves a refund that failed as it is.
   *
   * @param words what was done instead
   */
  public Refund giveUp(UUID id, UserId by, String words) {
    Refunds.requireReason(words);
    return decide(
        id,
        (order, refund) -> {
          if (refund.status() == RefundStatus.GIVEN_UP) {
            return refund;
          }
          requireFailed(refund);
          rows.decide(refund, RefundStatus.GIVEN_UP, decision(by, words));
          audit(refund, by, "sales.refund-given-up", words);
          return rows.find(refund.id()).orElseThrow();
        });
  }

  private Refund decide(UUID id, BiFunction<Order, Refund, Refund> decision) {
    return transactions.call(
        () -> {
          OrderId of = rows.find(id).orElseThrow(Refusal::notFound).order();
          Order order = orders.lock(of).orElseThrow();
          return decision.apply(order, rows.find(id).orElseThrow());
        });
  }

  private static Refund requireSame(Refund refund, UserId by, boolean same) {
    Decision decision = refund.decision();
    if (same && decision != null && decision.by().equals(by)) {
      return refund;
    }
    throw Refusal.conflict(
        "refund.decided",
        "Somebody has decided on this refund already: "
            + refund.status().label().toLowerCase(java.util.Locale.ROOT)
            + ".");
  }

  private static void requireFailed(Refund refund) {
    if (refund.status() != RefundStatus.FAILED) {
      throw Refusal.conflict("refund.not-failed", "This refund has not failed.");
    }
  }

  private Decision decision(UserId by, String words) {
    String said = words.strip();
    int length = Math.min(said.length(), Refunds.LONGEST_REASON);
    return new Decision(by, clock.instant(), said.substring(0, length));
  }

  private void audit(Refund refund, UserId by, String what, String words) {
    String said = words.isBlank() ? "" : " (" + words.strip() + ")";
    filing.note(refund, by, what, said);
  }
}
