package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down what the gateway says of a refund, with the order and the attempt locked. */
@Component
class RefundSettling {

  private static final Logger log = LoggerFactory.getLogger(RefundSettling.class);

  private final Refunds refunds;
  private final RefundLocks locks;
  private final FoundRefunds found;
  private final PaymentBooks books;
  private final ObjectProvider<PaymentRefunded> refunded;
  private final Transactions transactions;
  private final BusinessClock clock;

  RefundSettling(
      Refunds refunds,
      RefundLocks locks,
      FoundRefunds found,
      PaymentBooks books,
      ObjectProvider<PaymentRefunded> refunded,
      Transactions transactions,
      BusinessClock clock) {
    this.refunds = refunds;
    this.locks = locks;
    this.found = found;
    this.books = books;
    this.refunded = refunded;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes news of a refund in.
   *
   * @throws dev.halfmillion.payments.inbox.NotYet while its payment is not known
   * @throws Quarantined when it differs from ours, or cannot be taken in
   */
  Handled apply(String gateway, RefundNews news) {
    return transactions.call(
        () -> {
          RefundId id =
              find(gateway, news)
                  .map(PaymentRefund::id)
                  .orElseGet(() -> found.adopt(gateway, news));
          PaymentRefund refund = locks.lock(id);
          UUID attempt = refunds.attemptOf(id).value();
          requireSame(refund, news, attempt);
          boolean changed =
              switch (news.step()) {
                case PENDING -> pending(refund, news);
                case PROCESSED -> succeed(refund, news, attempt);
                case FAILED -> failed(refund, news, attempt);
              };
          return changed
              ? Handled.done(refund.orderId(), attempt)
              : Handled.ignored("Nothing new about this refund.", refund.orderId(), attempt);
        });
  }

  /** The gateway said no: the amount can be refunded again. */
  void refused(RefundId id, String words) {
    transactions.run(() -> fail(locks.lock(id), null, words));
  }

  /** The gateway gave no answer: its turn comes again, under the same key. */
  void unanswered(RefundId id) {
    note(id, "The gateway did not answer.");
  }

  /** The gateway does not know our key: its turn comes again, once the owner has set another. */
  void keyRefused(RefundId id) {
    note(id, "The gateway does not accept our key. Set its keys in the settings.");
  }

  /** The gateway's answer contradicts our record: a person must look, and it is asked again. */
  void strange(RefundId id, String reason) {
    log.error("Refund {}: {}", id, reason);
    note(id, reason);
  }

  private void note(RefundId id, String problem) {
    transactions.run(
        () -> {
          PaymentRefund refund = refunds.lock(id);
          if (!refund.state().settled()) {
            refunds.move(id, refund.state(), null, problem);
          }
        });
  }

  private Optional<PaymentRefund> find(String gateway, RefundNews news) {
    Optional<PaymentRefund> byKey =
        Optional.ofNullable(news.key()).flatMap(RefundId::parse).flatMap(refunds::find);
    return byKey
        .filter(refund -> refund.gateway().equals(gateway))
        .or(() -> refunds.findByGatewayRefund(gateway, news.gatewayRefundId()));
  }

  private void requireSame(PaymentRefund refund, RefundNews news, UUID attempt) {
    boolean same =
        refund.amount().equals(news.amount())
            && refunds.gatewayPaymentOf(refund.id()).equals(news.gatewayPaymentId())
            && (refund.gatewayRefundId() == null
                || refund.gatewayRefundId().equals(news.gatewayRefundId()));
    if (!same) {
      throw new Quarantined(
          "The gateway's refund differs from ours in amount, payment or name.",
          refund.orderId(),
          attempt);
    }
  }

  private boolean pending(PaymentRefund refund, RefundNews news) {
    if (refund.state().settled() || refund.state() == RefundState.PENDING) {
      return false;
    }
    refunds.move(refund.id(), RefundState.PENDING, news.gatewayRefundId(), "");
    return true;
  }

  private boolean succeed(PaymentRefund refund, RefundNews news, UUID attempt) {
    if (refund.state() == RefundState.SUCCEEDED) {
      return false;
    }
    if (refund.state() == RefundState.FAILED) {
      throw new Quarantined(
          "The gateway carried out a refund that it had called failed.", refund.orderId(), attempt);
    }
    refunds.move(refund.id(), RefundState.SUCCEEDED, news.gatewayRefundId(), "");
    refunds.settle(refund.id(), news.at());
    if (refund.surplus()) {
      books.surplusRefunded(refund, news.at());
    } else {
      tell(port -> port.refunded(refundedPayment(refund, news)));
    }
    return true;
  }

  private boolean failed(PaymentRefund refund, RefundNews news, UUID attempt) {
    if (refund.state() == RefundState.SUCCEEDED) {
      throw new Quarantined(
          "The gateway says that a refund failed which it had called done: the buyer has no money"
              + " back, and it is booked as if. Pay the buyer another way, or ask the gateway. "
              + words(news),
          refund.orderId(),
          attempt);
    }
    return fail(refund, news.gatewayRefundId(), words(news));
  }

  private boolean fail(PaymentRefund refund, @Nullable String name, String words) {
    if (refund.state().settled()) {
      return false;
    }
    refunds.move(refund.id(), RefundState.FAILED, name, words);
    refunds.settle(refund.id(), clock.instant());
    if (refund.surplus()) {
      log.error("The surplus refund {} failed: {}", refund.id(), words);
    } else {
      tell(port -> port.failed(refund.orderId(), refund.id(), refund.cause(), words));
    }
    return true;
  }

  private void tell(Consumer<PaymentRefunded> message) {
    message.accept(refunded.getObject());
  }

  private static RefundedPayment refundedPayment(PaymentRefund refund, RefundNews news) {
    return new RefundedPayment(
        refund.id(),
        refund.orderId(),
        refund.cause(),
        refund.gateway(),
        refund.amount(),
        news.at(),
        refund.reason());
  }

  private static String words(RefundNews news) {
    return news.reason() == null ? "The gateway could not refund." : news.reason();
  }
}
