package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.Throttle;
import dev.halfmillion.identity.Throttle.Taken;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.web.ClientAddress;
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

  /** Refused requests for tokens in five minutes in one program's name from one address. */
  static final int REFUSED = 300;

  /** The same of a program that proved itself, from wherever: it asks for all its people. */
  static final int REFUSED_PROVED = 3_000;

  /** Refreshes of one connection in a minute. */
  private static final int REFRESHES = 1_200;

  private final AppTokens tokens;
  private final Throttle requests;
  private final Throttle refused;
  private final Throttle refusedProved;
  private final Throttle refreshes;

  AppLimits(AppTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.requests = new Throttle(REQUESTS, Duration.ofMinutes(1), clock);
    this.refused = new Throttle(REFUSED, Duration.ofMinutes(5), clock);
    this.refusedProved = new Throttle(REFUSED_PROVED, Duration.ofMinutes(5), clock);
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

  /**
   * Counts a refused request for tokens by somebody who did not prove to be a program.
   *
   * @param client the program that was named; empty where there is none of that name
   */
  Taken countRefused(String client, String remote) {
    return refused.take(client + " " + ClientAddress.key(remote));
  }

  /** Counts a refused request for tokens by a program that proved itself. */
  Taken countRefused(String client) {
    return refusedProved.take(client);
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
