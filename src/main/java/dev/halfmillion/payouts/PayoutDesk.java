package dev.halfmillion.payouts;

import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What every step of a payout needs: the time, the right to do it, and the note of who did it. */
@Component
class PayoutDesk {

  private final BusinessClock clock;

  PayoutDesk(BusinessClock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }
}
