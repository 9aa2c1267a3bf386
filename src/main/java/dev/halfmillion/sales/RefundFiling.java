package dev.halfmillion.sales;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes refunds down, and sends to the gateway those that nobody else has to decide on. The caller
 * holds the lock of the order.
 */
@Component
class RefundFiling {

  private final RefundRows rows;
  private final Payments payments;
  private final AuditLog audit;
  private final Academy academy;
  private final BusinessClock clock;

  RefundFiling(
      RefundRows rows, Payments payments, AuditLog audit, Academy academy, BusinessClock clock) {
    this.rows = rows;
    this.payments = payments;
    this.audit = audit;
    this.academy = academy;
    this.clock = clock;
  }

  /**
   * Who files a refund, and how.
   *
   * @param by null for the system
   * @param keyHash of the form it was made with, or null
   */
  record Filer(@Nullable UserId by, RefundOrigin origin, @Nullable String keyHash) {}

  /** Writes a refund of these amounts and sends it, or has it wait for somebody's decision. */
  Refund file(Order order, RefundDraft draft, Map<UUID, Money> amounts, Filer filer) {
    boolean waits =
        filer.origin() == RefundOrigin.ASKED
            || (filer.origin() == RefundOrigin.DESK
                && filer.by() != null
                && needsSecond(order.id(), draft.amount()));
    Refund refund =
        add(order, draft, amounts, filer, waits ? RefundStatus.AWAITING : RefundStatus.REQUESTED);
    audit.record(
        filer.by(),
        waits ? "sales.refund-awaiting" : "sales.refund-requested",
        order.id().toString(),
        text(refund));
    if (!waits) {
      send(refund);
    }
    return refund;
  }

  /** The same again, after the gateway could not do it; what was decided before still holds. */
  Refund again(Order order, Refund failed, Map<UUID, Money> amounts, UserId by, String keyHash) {
    RefundDraft draft =
        new RefundDraft(
            failed.amount(), amounts, failed.kind(), failed.keepsAccess(), failed.reason());
    Refund refund =
        add(order, draft, amounts, new Filer(by, failed.origin(), keyHash), RefundStatus.REQUESTED);
    audit.record(by, "sales.refund-retried", order.id().toString(), text(refund));
    send(refund);
    return refund;
  }

  private Refund add(
      Order order, RefundDraft draft, Map<UUID, Money> amounts, Filer filer, RefundStatus status) {
    Refund refund =
        Refund.of(order.id(), status, draft, filer.origin(), filer.by(), clock.instant());
    rows.insert(refund, amounts, filer.keyHash());
    return refund;
  }

  /** Has the gateway give the money back, after the commit. */
  void send(Refund refund) {
    payments.refund(refund.order().value(), refund.amount(), refund.cause(), refund.reason());
  }

  /** Whether one person may not decide on so much more of an order. */
  boolean needsSecond(OrderId order, Money more) {
    Money before = new Money(rows.givenBack(order), more.currency());
    return before.plus(more).compareTo(academy.refundTerms().alone()) > 0;
  }

  /** Keeps on record what somebody did with a refund. */
  void note(Refund refund, UserId by, String what, String more) {
    audit.record(by, what, refund.order().toString(), text(refund) + more);
  }

  private static String text(Refund refund) {
    String what = refund.kind() == RefundKind.REFUND ? "" : refund.kind().label() + ", ";
    return what + MoneyFormat.full(refund.amount()) + ": " + refund.reason();
  }
}
