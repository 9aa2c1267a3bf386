package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links that make whoever opens one an owner. They are told to the operator of the machine alone;
 * as soon as one is used, all others are worth nothing.
 */
@Repository
public class OwnerLinks {

  /** How long a link can be used. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  OwnerLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a link is good for. */
  public enum State {
    USABLE,
    /** It has made somebody an owner. */
    USED,
    /** Another one was used since. */
    REPLACED,
    LATE,
    /** There was never such a link, or it is long gone. */
    UNKNOWN
  }

  /**
   * Makes a link.
   *
   * @return the link's path; it holds the only copy of its secret
   */
  public String create() {
    SecretToken token = SecretToken.fresh();
    jdbc.sql("INSERT INTO identity_owner_link (token_hash, expires_at) VALUES (:hash, :until)")
        .param("hash", token.hash())
        .param("until", Sql.timestamp(clock.instant().plus(LIFE)))
        .update();
    return "/owner/" + token.text();
  }

  /** What a link is good for now. */
  State look(String token) {
    return state(token, "");
  }

  /** The same; nobody else uses it up before the end of the transaction. */
  State lock(String token) {
    return state(token, " FOR UPDATE");
  }

  private State state(String token, String locking) {
    return SecretToken.parse(token)
        .flatMap(
            secret ->
                jdbc.sql(
                        """
                        SELECT expires_at, redeemed_at, redeemed_by FROM identity_owner_link
                         WHERE token_hash = :hash
                        """
                            + locking)
                    .param("hash", secret.hash())
                    .query(
                        (row, n) -> {
                          if (Sql.instantOrNull(row, "redeemed_at") != null) {
                            return row.getBytes("redeemed_by") == null
                                ? State.REPLACED
                                : State.USED;
                          }
                          return Sql.instant(row, "expires_at").isAfter(clock.instant())
                              ? State.USABLE
                              : State.LATE;
                        })
                    .optional())
        .orElse(State.UNKNOWN);
  }

  /** Uses a link up, and takes all others back. */
  void use(String token, UserId by) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            UPDATE identity_owner_link SET redeemed_at = :now, redeemed_by = :by
             WHERE token_hash = :hash
            """)
        .param("now", Sql.timestamp(now))
        .param("by", Ids.bytes(by.value()))
        .param("hash", SecretToken.parse(token).orElseThrow().hash())
        .update();
    withdrawAll();
  }

  /** Takes all that are not used back. */
  void withdrawAll() {
    jdbc.sql("UPDATE identity_owner_link SET redeemed_at = :now WHERE redeemed_at IS NULL")
        .param("now", Sql.timestamp(clock.instant()))
        .update();
  }

  int deleteExpiredBefore(Instant moment) {
    return jdbc.sql("DELETE FROM identity_owner_link WHERE expires_at < :moment LIMIT 1000")
        .param("moment", Sql.timestamp(moment))
        .update();
  }
}
