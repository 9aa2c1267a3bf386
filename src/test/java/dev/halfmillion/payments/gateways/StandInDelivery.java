package dev.halfmillion.payments.gateways;

import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a vendor carries news to a shop: again after growing pauses until it is thanked for, and no
 * more once its time is over. Razorpay then switches the webhook off, until a person switches it on
 * again; Stripe only gives the event up.
 */
public final class StandInDelivery {

  private final MovableClock clock;
  private final Duration most;
  private final boolean switchesOff;
  private boolean on = true;

  /** For so long at most, and whether the webhook is then switched off. */
  public StandInDelivery(MovableClock clock, Duration most, boolean switchesOff) {
    this.clock = clock;
    this.most = most;
    this.switchesOff = switchesOff;
  }

  /** Whether the webhook is switched on. */
  public boolean isOn() {
    return on;
  }

  /**
   * Carries news until it is thanked for or its time is over, moving the clock on.
   *
   * @param shop answers whether it says thanks
   * @return the moments at which it was sent
   */
  public List<Instant> carry(Predicate<Instant> shop) {
    List<Instant> sent = new ArrayList<>();
    Instant made = clock.instant();
    Duration pause = Duration.ofMinutes(1);
    while (on && !clock.instant().isAfter(made.plus(most))) {
      sent.add(clock.instant());
      if (shop.test(clock.instant())) {
        return sent;
      }
      clock.advance(pause);
      pause = pause.multipliedBy(2);
    }
    on = on && !switchesOff;
    return sent;
  }
}
