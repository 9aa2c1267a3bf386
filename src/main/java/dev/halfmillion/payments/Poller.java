package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayOrder;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.inbox.Intake;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway about every attempt that stays open, by {@link PollSchedule}: webhooks get lost,
 * and a call that timed out may have succeeded. What it learns goes through the inbox like any
 * webhook.
 */
@Component
class Poller {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final int BATCH = 200;

  /** A gateway that is slow to answer keeps no buyer of another waiting, nor all connections. */
  private static final int AT_ONCE = 6;

  /** After this long, an order that the gateway does not have will not appear any more. */
  private static final Duration NEVER_ARRIVED = Duration.ofMinutes(5);

  /** After this long, money that a bank agreed to pay will not come any more. */
  private static final Duration SLOWEST_BANK = Duration.ofDays(30);

  private final Attempts attempts;
  private final Opening opening;
  private final Gateways gateways;
  private final Intake intake;
  private final Transactions transactions;
  private final BusinessClock businessClock;
  private final Clock clock;

  Poller(
      Attempts attempts,
      Opening opening,
      Gateways gateways,
      Intake intake,
      Transactions transactions,
      BusinessClock businessClock,
      Clock clock) {
    this.attempts = attempts;
    this.opening = opening;
    this.gateways = gateways;
    this.intake = intake;
    this.transactions = transactions;
    this.businessClock = businessClock;
    this.clock = clock;
  }

  /** Asks about all attempts whose turn it is, and returns when all were asked about. */
  void askDue() {
    List<AttemptId> due = attempts.due(clock.instant(), BATCH);
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (AttemptId id : due) {
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              askOrNote(id);
              places.release();
            });
      }
    }
  }

  private void askOrNote(AttemptId id) {
    try {
      ask(id);
    } catch (RuntimeException failed) {
      log.error("Attempt {} could not be asked about; it is tried again", id, failed);
    }
  }

  private void ask(AttemptId id) {
    Instant now = clock.instant();
    Optional<PaymentAttempt> taken = transactions.call(() -> attempts.take(id, now));
    if (taken.isEmpty()) {
      return;
    }
    PaymentAttempt attempt = taken.get();
    try {
      learn(gateways.require(attempt.gateway()), attempt);
      if (attempt.state() != AttemptState.FAILED && attempt.problem() != null) {
        attempts.note(id, null);
      }
    } catch (GatewaySilent silent) {
      log.warn("The gateway {} does not answer about {}", attempt.gateway(), id);
      attempts.note(id, "The gateway does not answer.");
    } catch (GatewayRefused refused) {
      log.error("The gateway {} refuses to answer about {}", attempt.gateway(), id, refused);
      attempts.note(id, "The gateway refuses to answer.");
    }
  }

  private void learn(Gateway gateway, PaymentAttempt attempt) {
    String gatewayOrder = attempt.gatewayOrderId();
    if (gatewayOrder == null) {
      Optional<GatewayOrder> found = gateway.find(attempt.id().toString());
      if (found.isEmpty()) {
        expireIfOlderThan(NEVER_ARRIVED, attempt, "The gateway never had it.");
        return;
      }
      transactions.run(() -> opening.know(attempt.id(), found.get()));
      gatewayOrder = found.get().id();
    }
    gateway.paymentsOf(gatewayOrder).forEach(news -> intake.learnt(gateway.name(), news));
    expireIfOlderThan(PollSchedule.HORIZON, attempt, "Nobody paid in time.");
    endIfOlderThan(SLOWEST_BANK, attempt);
  }

  /** A bank that agreed may take weeks; then the gateway is asked no more. */
  private void endIfOlderThan(Duration age, PaymentAttempt attempt) {
    if (attempt.openedAt().plus(age).isBefore(businessClock.instant())) {
      transactions.run(
          () -> {
            if (attempts.lock(attempt.id()).state() == AttemptState.AUTHORIZED) {
              attempts.expired(attempt.id(), "The bank agreed and the money never came.");
            }
          });
    }
  }

  private void expireIfOlderThan(Duration age, PaymentAttempt attempt, String why) {
    if (attempt.openedAt().plus(age).isBefore(businessClock.instant())) {
      transactions.run(() -> expire(attempt.id(), why));
    }
  }

  private void expire(AttemptId id, String why) {
    if (attempts.lock(id).state().givesWayTo(AttemptState.EXPIRED)) {
      attempts.expired(id, why);
    }
  }
}
