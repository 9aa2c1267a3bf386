package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that sign somebody in, once. Opening one shows a page with a button, so that a mail program
 * which looks at links uses none up; the button redeems it.
 */
@Component
public class SignInLinks {

  /** How long a link lives that somebody asked for on the sign-in page. */
  public static final Duration SHORT = Duration.ofMinutes(30);

  /** How long the link in a receipt lives. */
  public static final Duration LONG = Duration.ofDays(7);

  private final StoredLinks links;
  private final Clock clock;

  SignInLinks(StoredLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /**
   * Makes a link that lives 30 minutes.
   *
   * @param landingPath a path on this site to land on
   * @return the link's path; it holds the only copy of its secret
   */
  public String create(UserId user, String landingPath) {
    return create(user, landingPath, SHORT);
  }

  /** As {@link #create(UserId, String)}, with a lifetime of at most {@link #LONG}. */
  public String create(UserId user, String landingPath, Duration lifetime) {
    if (lifetime.compareTo(LONG) > 0 || !lifetime.isPositive()) {
      throw new IllegalArgumentException("No sign-in link lives " + lifetime);
    }
    SecretToken token = SecretToken.fresh();
    Instant until = clock.instant().plus(lifetime);
    links.add(token.hash(), user, new LocalPath(landingPath), until);
    return "/sign-in/link/" + token.text();
  }

  /** Whom a token would sign in and where it leads, or empty when it is used, old or unknown. */
  Optional<StoredLink> look(String token) {
    return SecretToken.parse(token).flatMap(t -> links.usable(t.hash(), clock.instant()));
  }

  /** Uses a token up; empty when it is used, old or unknown. */
  Optional<StoredLink> redeem(String token) {
    Instant now = clock.instant();
    return SecretToken.parse(token)
        .flatMap(
            t -> {
              Optional<StoredLink> link = links.usable(t.hash(), now);
              return link.filter(found -> links.redeem(t.hash(), now));
            });
  }

  /** Makes every unused link of a person useless. */
  void withdrawAll(UserId user) {
    links.withdrawAll(user, clock.instant());
  }
}
