package dev.halfmillion.identity;

import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that sign somebody in, once. Opening one shows a page with a button, so that a mail program
 * which looks at links uses none up; the button redeems it. Whoever opens one has the mailbox it
 * was sent to; a link that went to an address the person no longer has is of no use.
 */
@Component
public class SignInLinks {

  /** How long a link lives that somebody asked for on the sign-in page. */
  public static final Duration SHORT = Duration.ofMinutes(30);

  /** How long the link in a receipt lives. */
  public static final Duration LONG = Duration.ofDays(7);

  private final StoredLinks links;
  private final Users users;
  private final EmailProofs proofs;
  private final Transactions transactions;
  private final Clock clock;

  SignInLinks(
      StoredLinks links, Users users, EmailProofs proofs, Transactions transactions, Clock clock) {
    this.links = links;
    this.users = users;
    this.proofs = proofs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes a link that lives 30 minutes.
   *
   * @param mailedTo the address it is sent to, and to no other
   * @param landingPath a path on this site to land on
   * @return the link's path; it holds the only copy of its secret
   */
  public String create(UserId user, String mailedTo, String landingPath) {
    return create(user, mailedTo, landingPath, SHORT);
  }

  /** As {@link #create(UserId, String, String)}, with a lifetime of at most {@link #LONG}. */
  public String create(UserId user, String mailedTo, String landingPath, Duration lifetime) {
    if (lifetime.compareTo(LONG) > 0 || !lifetime.isPositive()) {
      throw new IllegalArgumentException("No sign-in link lives " + lifetime);
    }
    SecretToken token = SecretToken.fresh();
    Instant until = clock.instant().plus(lifetime);
    links.add(
        token.hash(),
        user,
        UserRegistration.requireAddress(mailedTo),
        new LocalPath(landingPath),
        until);
    return "/sign-in/link/" + token.text();
  }

  /** Whom a token would sign in and where it leads, or empty when it is used, old or unknown. */
  Optional<StoredLink> look(String token) {
    return SecretToken.parse(token).flatMap(t -> links.usable(t.hash(), clock.instant()));
  }

  /** Uses a token up, which proves the address; empty when it is used, old or unknown. */
  Optional<StoredLink> redeem(String token) {
    byte[] hash = SecretToken.parse(token).map(SecretToken::hash).orElse(new byte[0]);
    return transactions.call(
        () ->
            links
                .usable(hash, clock.instant())
                .flatMap(link -> redeem(hash, link.user(), clock.instant())));
  }

  /** The person's row comes first, as wherever an address changes and links are withdrawn. */
  private Optional<StoredLink> redeem(byte[] hash, UserId user, Instant now) {
    users.lock(user);
    return links
        .usable(hash, now)
        .filter(link -> links.redeem(hash, now))
        .map(link -> new StoredLink(user, link.landing(), proofs.prove(user)));
  }

  /** Makes every unused link of a person useless. */
  void withdrawAll(UserId user) {
    links.withdrawAll(user, clock.instant());
  }
}
