package dev.halfmillion.payouts;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every step of a payout needs: the time, the right to do it, and the note of who did it. */
@Component
class PayoutDesk {

  private static final Logger log = LoggerFactory.getLogger(PayoutDesk.class);

  private final BusinessClock clock;

  PayoutDesk(BusinessClock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void record(UserId by, String action, Object subject, String detail) {
    log.info("{} {} by {}: {}", action, subject, by, detail);
  }
}
