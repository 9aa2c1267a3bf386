package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.Ids;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes news of a payment in, within the transaction of the inbox: the order is locked, then the
 * attempt; the news is compared with our own record; then the order learns of it. Whatever does not
 * fit undoes the transaction and is set aside for a person.
 */
@Component
class Capturing {

  private final Attempts attempts;
  private final Captures captures;
  private final Refunding refunding;
  private final PaymentBooks books;
  private final ObjectProvider<PaymentSettled> orders;
  private final ObjectProvider<InboxWorker> inbox;
  private final Clock clock;

  Capturing(
      Attempts attempts,
      Captures captures,
      Refunding refunding,
      PaymentBooks books,
      ObjectProvider<PaymentSettled> orders,
      ObjectProvider<InboxWorker> inbox,
      Clock clock) {
    this.attempts = attempts;
    this.captures = captures;
    this.refunding = refunding;
    this.books = books;
    this.orders = orders;
    this.inbox = inbox;
    this.clock = clock;
  }

  Handled apply(String gateway, PaymentNews news) {
    PaymentAttempt found =
        find(gateway, news)
            .orElseThrow(() -> new Quarantined("An order of the gateway that is none of ours."));
    orders.getObject().lock(found.orderId());
    PaymentAttempt attempt = attempts.lock(found.id());
    requireSame(attempt, news);
    if (attempt.gatewayOrderId() == null && news.gatewayOrderId() != null) {
      attempts.identify(attempt.id(), news.gatewayOrderId());
    }
    return switch (news.step()) {
      case AUTHORIZED -> authorize(attempt);
      case FAILED -> fail(attempt, news);
      case CAPTURED -> capture(attempt, news);
    };
  }

  private Optional<PaymentAttempt> find(String gateway, PaymentNews news) {
    return Optional.ofNullable(news.gatewayOrderId())
        .flatMap(order -> attempts.findByGatewayOrder(gateway, order))
        .or(
            () ->
                Optional.ofNullable(news.receipt())
                    .flatMap(AttemptId::parse)
                    .flatMap(attempts::find)
                    .filter(attempt -> attempt.gateway().equals(gateway)));
  }

  private static void requireSame(PaymentAttempt attempt, PaymentNews news) {
    if (attempt.gatewayOrderId() != null
        && news.gatewayOrderId() != null
        && !attempt.gatewayOrderId().equals(news.gatewayOrderId())) {
      throw quarantined(attempt, "The attempt belongs to another order of the gateway.");
    }
    if (!attempt.amount().currency().equals(news.amount().currency())) {
      throw quarantined(
          attempt,
          "Paid in "
              + news.amount().currencyCode()
              + ", asked for in "
              + attempt.amount().currencyCode()
              + ".");
    }
    if (!attempt.amount().equals(news.amount())) {
      throw quarantined(
          attempt,
          "Paid "
              + news.amount().minor()
              + " minor units, asked for "
              + attempt.amount().minor()
              + ".");
    }
  }

  private Handled authorize(PaymentAttempt attempt) {
    if (!attempt.state().givesWayTo(AttemptState.AUTHORIZED)) {
      return ignored(attempt, "The attempt has come further already.");
    }
    attempts.authorized(attempt.id(), PollSchedule.next(clock.instant(), 0));
    return done(attempt);
  }

  private Handled fail(PaymentAttempt attempt, PaymentNews news) {
    if (!attempt.state().givesWayTo(AttemptState.FAILED)) {
      return ignored(attempt, "The attempt has come further already.");
    }
    attempts.move(attempt.id(), AttemptState.FAILED);
    attempts.note(attempt.id(), news.reason());
    orders.getObject().failed(attempt.orderId(), attempt.id(), news.reason());
    return done(attempt);
  }

  private Handled capture(PaymentAttempt attempt, PaymentNews news) {
    Optional<Capture> booked = captures.find(attempt.gateway(), news.gatewayPaymentId());
    if (booked.isPresent()) {
      if (!booked.get().attempt().equals(attempt.id())) {
        throw quarantined(attempt, "This payment is booked for another order.");
      }
      return ignored(attempt, "This payment is booked already.");
    }
    requireBelievableFee(attempt, news);
    PaymentSettled.Outcome outcome = orders.getObject().captured(payment(attempt, news));
    if (outcome instanceof PaymentSettled.Mismatch(String reason)) {
      throw quarantined(attempt, reason);
    }
    book(attempt, news, outcome instanceof PaymentSettled.Surplus(String why) ? why : null);
    return done(attempt);
  }

  private void book(PaymentAttempt attempt, PaymentNews news, @Nullable String surplus) {
    Capture capture =
        new Capture(
            Ids.next(),
            attempt.id(),
            attempt.orderId(),
            attempt.gateway(),
            news.gatewayPaymentId(),
            news.amount(),
            news.at(),
            surplus != null);
    captures.insert(capture, news.fee(), news.feeTax());
    if (attempt.state() != AttemptState.CAPTURED) {
      attempts.captured(attempt.id(), news.gatewayPaymentId(), news.at());
    }
    books.fee(capture, news.fee(), news.feeTax(), news.at());
    inbox.getObject().arrived(capture.gateway(), capture.gatewayPaymentId());
    if (surplus != null) {
      books.surplus(capture, surplus);
      refunding.surplus(capture, surplus);
    }
  }

  private static void requireBelievableFee(PaymentAttempt attempt, PaymentNews news) {
    long fee = minor(attempt, news.fee());
    long tax = minor(attempt, news.feeTax());
    if (fee < 0 || tax < 0 || fee > attempt.amount().minor() - tax) {
      throw quarantined(attempt, "The gateway's fee is negative or larger than the payment.");
    }
  }

  private static long minor(PaymentAttempt attempt, @Nullable Money amount) {
    if (amount == null) {
      return 0;
    }
    if (!amount.currency().equals(attempt.amount().currency())) {
      throw quarantined(attempt, "The gateway's fee is in another currency than the payment.");
    }
    return amount.minor();
  }

  private static CapturedPayment payment(PaymentAttempt attempt, PaymentNews news) {
    return new CapturedPayment(
        attempt.id(),
        attempt.orderId(),
        attempt.gateway(),
        attempt.gatewayOrderId() != null ? attempt.gatewayOrderId() : news.gatewayOrderId(),
        news.gatewayPaymentId(),
        news.amount(),
        news.at(),
        news.fee(),
        news.feeTax());
  }

  private static Quarantined quarantined(PaymentAttempt attempt, String reason) {
    return new Quarantined(reason, attempt.orderId(), attempt.id().value());
  }

  private static Handled ignored(PaymentAttempt attempt, String why) {
    return Handled.ignored(why, attempt.orderId(), attempt.id().value());
  }

  private static Handled done(PaymentAttempt attempt) {
    return Handled.done(attempt.orderId(), attempt.id().value());
  }
}
