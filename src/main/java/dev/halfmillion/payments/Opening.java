package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayOrder;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.OrderCall;
import dev.halfmillion.payments.gateways.PlayingGateway;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.live.TestMark;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens attempts: the row first, then the call, then what the gateway said. Between the first and
 * the last the attempt is unknown, and the poller settles it if this process dies there.
 */
@Component
class Opening {

  /** How long a gateway's page is offered again. */
  private static final Duration REUSABLE = Duration.ofHours(12);

  /** A webhook usually comes first. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Attempts attempts;
  private final Gateways gateways;
  private final ObjectProvider<PaymentSettled> orders;
  private final Transactions transactions;
  private final TestMark mark;
  private final BusinessClock businessClock;
  private final Clock clock;

  Opening(
      Attempts attempts,
      Gateways gateways,
      ObjectProvider<PaymentSettled> orders,
      Transactions transactions,
      TestMark mark,
      BusinessClock businessClock,
      Clock clock) {
    this.attempts = attempts;
    this.gateways = gateways;
    this.orders = orders;
    this.transactions = transactions;
    this.mark = mark;
    this.businessClock = businessClock;
    this.clock = clock;
  }

  OpenedPayment open(PaymentRequest request) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Commit the order before its payment is opened");
    }
    PaymentAttempt attempt = transactions.call(() -> begin(request));
    if (attempt.redirectTo() != null) {
      return new OpenedPayment(attempt.id(), attempt.redirectTo());
    }
    GatewayOrder order = ask(gateways.require(attempt.gateway()), attempt, request);
    return new OpenedPayment(attempt.id(), transactions.call(() -> know(attempt.id(), order)));
  }

  /** Has the gateway, which must be one that only plays, pay what is open of an order. */
  void play(UUID orderId) {
    PaymentAttempt attempt = attempts.ofOrder(orderId).getLast();
    if (!(gateways.require(attempt.gateway()) instanceof PlayingGateway playing)) {
      throw Refusal.conflict("payments.charges", "This order is paid by people, with real money.");
    }
    playing.play(Objects.requireNonNull(attempt.gatewayOrderId(), "Not opened yet"));
  }

  /** Has the gateway asked about the open attempts of an order within seconds. */
  void askSoon(UUID orderId) {
    attempts.hurry(orderId, clock.instant().plus(SOON), null);
  }

  /** As {@link #askSoon}, and notes that the payer says to have left without paying. */
  void leftUnpaid(UUID orderId) {
    attempts.hurry(orderId, clock.instant().plus(SOON), businessClock.instant());
  }

  /**
   * Writes down what the gateway said of an attempt. Of two answers that name different orders the
   * first stays, for its page may be open already.
   *
   * @return the page to pay on
   */
  URI know(AttemptId id, GatewayOrder order) {
    PaymentAttempt attempt = attempts.lock(id);
    String known = attempt.gatewayOrderId();
    URI page = attempt.redirectTo();
    if (known != null && !known.equals(order.id()) && page != null) {
      return page;
    }
    attempts.opened(id, known == null ? order.id() : known, order.page());
    if (attempt.state().givesWayTo(AttemptState.CREATED)) {
      attempts.move(id, AttemptState.CREATED);
    }
    return order.page();
  }

  /** The academy may have gone live since the order was read; its mark holds from here on. */
  private PaymentAttempt begin(PaymentRequest request) {
    orders.getObject().lock(request.orderId());
    if (!mark.counts(mark.now())) {
      throw Refusal.conflict(
          "payments.test-order",
          "This order was a test of an academy that sells for real by now. Nothing was charged."
              + " Please order anew.");
    }
    Gateway gateway = gateways.preferred(request.amount().currency());
    List<PaymentAttempt> before = attempts.ofOrder(request.orderId());
    if (before.stream().anyMatch(a -> a.state() == AttemptState.CAPTURED)) {
      throw Refusal.conflict("payments.already-paid", "This order is paid.");
    }
    Optional<PaymentAttempt> open =
        before.stream()
            .filter(attempt -> usable(attempt, request, gateway))
            .max(Comparator.comparing(PaymentAttempt::openedAt));
    open.filter(attempt -> attempt.leftAt() != null)
        .ifPresent(attempt -> attempts.goesBack(attempt.id()));
    return open.orElseGet(() -> insert(request, gateway));
  }

  private boolean usable(PaymentAttempt attempt, PaymentRequest request, Gateway gateway) {
    return attempt.state().payable()
        && attempt.gateway().equals(gateway.name())
        && attempt.amount().equals(request.amount())
        && attempt.openedAt().plus(REUSABLE).isAfter(businessClock.instant());
  }

  private PaymentAttempt insert(PaymentRequest request, Gateway gateway) {
    PaymentAttempt attempt =
        new PaymentAttempt(
            AttemptId.next(),
            request.orderId(),
            gateway.name(),
            null,
            null,
            AttemptState.UNKNOWN,
            request.amount(),
            null,
            businessClock.instant(),
            null,
            PollSchedule.next(clock.instant(), 0),
            null,
            null);
    attempts.insert(attempt);
    return attempt;
  }

  private GatewayOrder ask(Gateway gateway, PaymentAttempt attempt, PaymentRequest request) {
    try {
      return gateway.create(call(attempt.id(), request));
    } catch (GatewaySilent silent) {
      attempts.note(attempt.id(), "The gateway did not answer when the payment was opened.");
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "payments.gateway-silent",
          "The payment gateway does not answer just now. Nothing was charged. Please try again in"
              + " a minute.");
    } catch (GatewayRefused refused) {
      transactions.run(() -> refuse(attempt.id()));
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "payments.gateway-refused",
          "The payment gateway did not accept this order. Nothing was charged. Please try again, or"
              + " write to us.");
    }
  }

  /** What the gateway is asked to collect for an attempt. */
  static OrderCall call(AttemptId id, PaymentRequest request) {
    return new OrderCall(
        id.toString(),
        request.orderNumber(),
        request.amount(),
        request.description(),
        request.payerName(),
        request.payerEmail(),
        request.payerPhone(),
        request.returnTo(),
        request.cancelTo());
  }

  private void refuse(AttemptId id) {
    attempts.lock(id);
    attempts.note(id, "The gateway refused to open the payment.");
    attempts.move(id, AttemptState.FAILED);
  }
}
