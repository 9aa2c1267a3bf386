package dev.halfmillion.platform.live;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes an academy from trial to selling for real, once and for all. */
@Component
public class GoingLive {

  private final Launch launch;
  private final ObjectProvider<AtLaunch> modules;
  private final Transactions transactions;
  private final Clock clock;
  private final BusinessClock businessClock;

  GoingLive(
      Launch launch,
      ObjectProvider<AtLaunch> modules,
      Transactions transactions,
      Clock clock,
      BusinessClock businessClock) {
    this.launch = launch;
    this.modules = modules;
    this.transactions = transactions;
    this.clock = clock;
    this.businessClock = businessClock;
  }

  /**
   * Goes live in the caller's transaction, or in one of its own, with all that each module ends
   * then. It asks nobody what is missing.
   *
   * @return false where the academy is live already, or is a demo
   */
  public boolean go() {
    return transactions.call(
        () -> {
          if (!launch.go(clock.instant())) {
            return false;
          }
          Instant now = businessClock.instant();
          modules.orderedStream().forEach(module -> module.goesLive(now));
          return true;
        });
  }
}
