package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.ClientAddress;
import dev.halfmillion.identity.Throttle;
import dev.halfmillion.identity.Throttle.Taken;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often programs may ask. Counts are kept in this process only; several nodes allow as many
 * times more.
 */
@Component
public class AppLimits {

  /** Requests to the API in a minute, of one person through one program or browser. */
  public static final int REQUESTS = 1_200;

  /** Refused requests for tokens in five minutes from one address. */
  static final int FAILURES = 300;

  /** Refreshes of one connection in a minute. */
  private static final int REFRESHES = 1_200;

  private final AppTokens tokens;
  private final Throttle requests;
  private final Throttle failures;
  private final Throttle refreshes;

  AppLimits(AppTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.requests = new Throttle(REQUESTS, Duration.ofMinutes(1), clock);
    this.failures = new Throttle(FAILURES, Duration.ofMinutes(5), clock);
    this.refreshes = new Throttle(REFRESHES, Duration.ofMinutes(1), clock);
  }

  /**
   * Counts a request to the API.
   *
   * @param client the program; null for the person's own browser
   */
  public Taken countRequest(UserId user, @Nullable String client) {
    return requests.take(user.value() + " " + (client == null ? "" : client));
  }

  /** Counts a request for tokens from an address, until it turns out to be rightful. */
  Taken countAttempt(String remote) {
    return failures.take(ClientAddress.key(remote));
  }

  /** Gives it back. */
  void rightful(String remote) {
    failures.giveBack(ClientAddress.key(remote));
  }

  /** Counts a refresh, or refuses it with 429. */
  void countRefresh(String refreshToken) {
    Optional<Duration> wait =
        tokens
            .readRefresh(refreshToken)
            .flatMap(token -> refreshes.count(token.connection().toString()));
    if (wait.isPresent()) {
      throw refusal(wait.get());
    }
  }

  /** What is answered to too many. */
  public static Refusal refusal(Duration wait) {
    return Refusal.tooMany(
        "too-many", "Too many requests in a short time. Wait as long as Retry-After says.", wait);
  }
}
