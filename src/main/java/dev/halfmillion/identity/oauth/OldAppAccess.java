package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Purge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets requests and connections that are long over. */
@Component
class OldAppAccess {

  /** A code that comes a second time within this time is known again. */
  private static final Duration REQUESTS = Duration.ofDays(1);

  /** What a person or a program ended is of no use to anybody. */
  private static final Duration ENDED = Duration.ofDays(1);

  private static final Duration CONNECTIONS = Connections.IDLE.plusDays(30);

  private final RequestRows requests;
  private final ConnectionRows connections;
  private final Clock clock;

  OldAppAccess(RequestRows requests, ConnectionRows connections, Clock clock) {
    this.requests = requests;
    this.connections = connections;
    this.clock = clock;
  }

  /** Does so, and answers how many rows that were. */
  int forget() {
    Instant now = clock.instant();
    return Purge.untilDone(() -> requests.forget(now.minus(REQUESTS)))
        + Purge.untilDone(() -> connections.forgetEnded(now.minus(ENDED)))
        + Purge.untilDone(() -> connections.forget(now.minus(CONNECTIONS)));
  }
}
