package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sign-in links. */
@Repository
class StoredLinks {

  private final JdbcClient jdbc;

  StoredLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] tokenHash, UserId user, EmailAddress mailedTo, LocalPath landing, Instant until) {
    jdbc.sql(
            """
            INSERT INTO identity_sign_in_link (token_hash, user_id, email, landing_path, expires_at)
            VALUES (:hash, :user, :email, :landing, :until)
            """)
        .param("hash", tokenHash)
        .param("user", Ids.bytes(user.value()))
        .param("email", mailedTo.value())
        .param("landing", landing.value())
        .param("until", Sql.timestamp(until))
        .update();
  }

  Optional<StoredLink> usable(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            SELECT l.user_id, l.landing_path, u.session_epoch FROM identity_sign_in_link l
            JOIN identity_user u
              ON u.id = l.user_id AND u.email = l.email AND u.suspended_at IS NULL
            WHERE l.token_hash = :hash AND l.redeemed_at IS NULL AND l.expires_at > :now
            """)
        .param("hash", tokenHash)
        .param("now", Sql.timestamp(now))
        .query(
            (row, number) ->
                new StoredLink(
                    new UserId(Ids.uuid(row, "user_id")),
                    new LocalPath(row.getString("landing_path")),
                    row.getLong("session_epoch")))
        .optional();
  }

  /** Uses a link up; false where somebody was faster. */
  boolean redeem(byte[] tokenHash, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity_sign_in_link SET redeemed_at = :now
                WHERE token_hash = :hash AND redeemed_at IS NULL AND expires_at > :now
                """)
            .param("hash", tokenHash)
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  void withdrawAll(UserId user, Instant now) {
    jdbc.sql(
            """
            UPDATE identity_sign_in_link SET redeemed_at = :now
            WHERE user_id = :user AND redeemed_at IS NULL
            """)
        .param("user", Ids.bytes(user.value()))
        .param("now", Sql.timestamp(now))
        .update();
  }

  int deleteExpiredBefore(Instant moment) {
    return jdbc.sql("DELETE FROM identity_sign_in_link WHERE expires_at < :moment LIMIT 1000")
        .param("moment", Sql.timestamp(moment))
        .update();
  }
}
