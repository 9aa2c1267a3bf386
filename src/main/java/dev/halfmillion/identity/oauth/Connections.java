package dev.halfmillion.identity.oauth;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.EndedWays;
import dev.halfmillion.identity.oauth.ConnectionRows.Lifetime;
import dev.halfmillion.identity.oauth.ConnectionRows.Stand;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What programs and people have to do with each other: begins with a code, lives on by refresh
 * tokens, of which each is good for one use, and ends.
 *
 * <p>A refresh is one statement and one commit. A refresh token that comes again within a minute
 * gets the same successor as before, for a phone may have lost the answer on its way; one that
 * comes later was stolen, here or there, and ends the connection.
 */
@Component
public class Connections {

  static final Duration ACCESS = Duration.ofMinutes(10);
  static final Duration GRACE = Duration.ofSeconds(60);
  static final Duration IDLE = Duration.ofDays(60);
  static final Duration LONGEST = Duration.ofDays(365);

  private final ConnectionRows rows;
  private final AppTokens tokens;
  private final LiveConnections live;
  private final EndedWays ended;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  Connections(
      ConnectionRows rows,
      AppTokens tokens,
      LiveConnections live,
      EndedWays ended,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.tokens = tokens;
    this.live = live;
    this.ended = ended;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What a program is given. */
  record Given(String access, Instant madeAt, Instant until, String refresh, Set<Right> rights) {

    @Override
    public String toString() {
      return "Given[" + rights + "]";
    }
  }

  /** Where a person let programs in, the last used first. */
  public List<Connection> of(UserId user) {
    return rows.of(user, lifetime());
  }

  /** How many people are connected to a program. */
  public long count(UUID client) {
    return rows.count(client);
  }

  /** Ends a connection of this person; false where there is none that stands. */
  public boolean end(UUID id, UserId user) {
    boolean closed =
        transactions.call(
            () -> {
              boolean done = close(id, user);
              if (done) {
                audit.record(user, "identity.app-signed-out", user.toString(), "An app signed out");
              }
              return done;
            });
    live.forget(id);
    return closed;
  }

  /** Ends a connection and what was given under it; false where it had ended. */
  private boolean close(UUID id, UserId user) {
    return transactions.call(
        () -> {
          boolean done = rows.end(id, user, clock.instant());
          if (done) {
            ended.note(user, id);
          }
          return done;
        });
  }

  /** Opens a connection in the caller's transaction; empty where the person may not any more. */
  Optional<Given> open(UUID id, RequestRow request) {
    String refresh = tokens.refresh(id, 0, request.rights());
    return rows.open(id, request, Secrets.hash(refresh), clock.instant())
        ? Optional.of(given(new AppToken(id, 0, request.rights(), null), request.rights()))
        : Optional.empty();
  }

  /** Leaves a person so many connections; those unused for longest go. */
  void trim(UserId user) {
    transactions.run(() -> rows.trim(user));
  }

  /**
   * The successor of a refresh token.
   *
   * @param asked the rights of the new access token; all of the connection's where empty
   */
  Optional<Given> refresh(String token, byte[] client, Set<Right> asked) {
    return tokens
        .readRefresh(token)
        .filter(present -> present.rights().containsAll(asked))
        .flatMap(
            present -> {
              AppToken next = next(present);
              byte[] hash =
                  Secrets.hash(tokens.refresh(next.connection(), next.generation(), next.rights()));
              return rows.rotate(present, client, Secrets.hash(token), hash, lifetime())
                  ? Optional.of(given(next, asked))
                  : again(present, client).map(same -> given(same, asked));
            });
  }

  /** The token is not the present one: perhaps it was a moment ago, perhaps it was stolen. */
  private Optional<AppToken> again(AppToken old, byte[] client) {
    return transactions.call(
        () -> {
          Optional<Stand> stand =
              rows.lock(old.connection(), lifetime())
                  .filter(here -> Arrays.equals(here.client(), client));
          if (stand.isEmpty() || old.generation() >= stand.get().generation()) {
            return Optional.empty();
          }
          if (isInGrace(old, stand.get())) {
            return Optional.of(next(old));
          }
          close(old.connection(), stand.get().user());
          live.forget(old.connection());
          audit.record(
              null,
              "identity.app-token-reused",
              stand.get().user().toString(),
              "An old token of an app was used again, so the app was signed out");
          return Optional.empty();
        });
  }

  private boolean isInGrace(AppToken old, Stand stand) {
    return old.generation() == stand.generation() - 1
        && !clock.instant().isAfter(stand.refreshedAt().plus(GRACE));
  }

  private static AppToken next(AppToken present) {
    return new AppToken(present.connection(), present.generation() + 1, present.rights(), null);
  }

  private Given given(AppToken refresh, Set<Right> asked) {
    Instant now = clock.instant();
    Instant until = now.plus(ACCESS);
    Set<Right> rights = asked.isEmpty() ? refresh.rights() : asked;
    return new Given(
        tokens.access(refresh.connection(), refresh.generation(), rights, until),
        now,
        until,
        tokens.refresh(refresh.connection(), refresh.generation(), refresh.rights()),
        rights);
  }

  /** Ends what came of a code that was used a second time. */
  void endStolen(UUID id, UserId user) {
    if (close(id, user)) {
      audit.record(
          null,
          "identity.app-code-reused",
          user.toString(),
          "A code of an app was used twice, so the app was signed out");
    }
    live.forget(id);
  }

  /** Revokes a token of this program; one that is none of its own is left alone. */
  void revoke(String token, byte[] client) {
    tokens
        .readRefresh(token)
        .ifPresent(
            refresh ->
                stand(refresh, client)
                    .ifPresent(
                        stand -> {
                          close(refresh.connection(), stand.user());
                          live.forget(refresh.connection());
                        }));
    tokens
        .readAccess(token)
        .filter(access -> stand(access, client).isPresent())
        .ifPresent(
            access -> {
              rows.endAccess(access.connection(), access.generation());
              live.forget(access.connection());
            });
  }

  /** A refresh token of this program that is good now. */
  Optional<Held> held(String token, byte[] client) {
    return tokens
        .readRefresh(token)
        .flatMap(
            refresh ->
                stand(refresh, client)
                    .filter(stand -> stand.generation() == refresh.generation())
                    .map(stand -> new Held(stand.user(), refresh)));
  }

  /** Whose a refresh token is. */
  record Held(UserId user, AppToken token) {}

  private Optional<Stand> stand(AppToken token, byte[] client) {
    return transactions
        .call(() -> rows.lock(token.connection(), lifetime()))
        .filter(stand -> Arrays.equals(stand.client(), client));
  }

  /** A new identifier. */
  static UUID nextId() {
    return Ids.next();
  }

  private Lifetime lifetime() {
    Instant now = clock.instant();
    return new Lifetime(now, now.minus(IDLE), now.minus(LONGEST));
  }
}
