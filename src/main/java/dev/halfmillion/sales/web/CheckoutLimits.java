package dev.halfmillion.sales.web;

import dev.halfmillion.identity.ClientAddress;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often strangers may guess codes and order for nothing. A code that is known costs no try,
 * whether it counts or not, so that a shared link to a coupon that is over locks nobody out. Counts
 * are kept in this process only.
 */
@Component
class CheckoutLimits {

  private static final int GUESSES = 60;
  private static final int FREE_FROM_ADDRESS = 60;
  private static final int FREE_TO_MAILBOX = 5;

  private final Throttle guesses;
  private final Throttle freeFromAddress;
  private final Throttle freeToMailbox;

  CheckoutLimits(Clock clock) {
    this.guesses = new Throttle(GUESSES, Duration.ofMinutes(15), clock);
    this.freeFromAddress = new Throttle(FREE_FROM_ADDRESS, Duration.ofHours(1), clock);
    this.freeToMailbox = new Throttle(FREE_TO_MAILBOX, Duration.ofHours(1), clock);
  }

  /** Counts one guess at a code; tells how long to wait where there were too many. */
  Optional<Duration> guess(String remote) {
    return guesses.count(ClientAddress.key(remote));
  }

  /** Gives the try back: the code is one. */
  void known(String remote) {
    guesses.giveBack(ClientAddress.key(remote));
  }

  /** Counts one order for nothing by a stranger; tells how long to wait after too many. */
  Optional<Duration> free(EmailAddress email, String remote) {
    return freeFromAddress
        .count(ClientAddress.key(remote))
        .or(() -> freeToMailbox.count(email.mailbox()));
  }
}
