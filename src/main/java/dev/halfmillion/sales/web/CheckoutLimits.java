package dev.halfmillion.sales.web;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.identity.Throttle;
import dev.halfmillion.platform.web.ClientAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often strangers may guess codes and order for nothing, and how often anybody may order at
 * all: each order is written down and opened and asked about at a gateway. A mobile network puts a
 * town behind one address, so an address may order often, a mailbox and a browser less. A code that
 * is known costs no try, whether it counts or not, so that a shared link to a coupon that is over
 * locks nobody out. Counts are kept in this process only.
 */
@Component
class CheckoutLimits {

  private static final int GUESSES = 60;
  private static final int FREE_FROM_ADDRESS = 60;
  private static final int FREE_TO_MAILBOX = 5;
  private static final int ORDERS_FROM_ADDRESS = 120;
  private static final int ORDERS_OF_ONE = 10;

  private final Throttle guesses;
  private final Throttle freeFromAddress;
  private final Throttle freeToMailbox;
  private final Throttle ordersFromAddress;
  private final Throttle ordersOfMailbox;
  private final Throttle ordersOfBrowser;

  CheckoutLimits(Clock clock) {
    this.guesses = new Throttle(GUESSES, Duration.ofMinutes(15), clock);
    Duration hour = Duration.ofHours(1);
    this.freeFromAddress = new Throttle(FREE_FROM_ADDRESS, hour, clock);
    this.freeToMailbox = new Throttle(FREE_TO_MAILBOX, hour, clock);
    this.ordersFromAddress = new Throttle(ORDERS_FROM_ADDRESS, hour, clock);
    this.ordersOfMailbox = new Throttle(ORDERS_OF_ONE, hour, clock);
    this.ordersOfBrowser = new Throttle(ORDERS_OF_ONE, hour, clock);
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

  /**
   * Counts one order; tells how long to wait where there were too many.
   *
   * @param browser the secret of the browser's cookie; empty for one that has none yet
   */
  Optional<Duration> order(EmailAddress email, String remote, Optional<String> browser) {
    return ClientAddress.publicKey(remote)
        .flatMap(ordersFromAddress::count)
        .or(() -> ordersOfMailbox.count(email.mailbox()))
        .or(() -> browser.flatMap(ordersOfBrowser::count));
  }
}
