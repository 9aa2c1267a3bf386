package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New addresses that wait for a confirmation. */
@Repository
class EmailChanges {

  private final JdbcClient jdbc;

  EmailChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a wish; a former one of the same person is forgotten. */
  void put(UserId user, EmailAddress newEmail, byte[] tokenHash, Instant until) {
    jdbc.sql(
            """
            INSERT INTO identity_email_change (user_id, token_hash, new_email, expires_at)
            VALUES (:user, :hash, :email, :until)
            ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash),
              new_email = VALUES(new_email), expires_at = VALUES(expires_at)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("hash", tokenHash)
        .param("email", newEmail.value())
        .param("until", Sql.timestamp(until))
        .update();
  }

  Optional<EmailWish> find(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            SELECT c.user_id, c.new_email FROM identity_email_change c
            JOIN identity_user u ON u.id = c.user_id AND u.suspended_at IS NULL
            WHERE c.token_hash = :hash AND c.expires_at > :now
            """)
        .param("hash", tokenHash)
        .param("now", Sql.timestamp(now))
        .query(
            (row, number) ->
                new EmailWish(
                    new UserId(Ids.uuid(row, "user_id")),
                    new EmailAddress(row.getString("new_email"))))
        .optional();
  }

  /** Forgets a wish; false where it was forgotten before. */
  boolean remove(byte[] tokenHash) {
    return jdbc.sql("DELETE FROM identity_email_change WHERE token_hash = :hash")
            .param("hash", tokenHash)
            .update()
        == 1;
  }

  int deleteExpiredBefore(Instant moment) {
    return jdbc.sql("DELETE FROM identity_email_change WHERE expires_at < :moment LIMIT 1000")
        .param("moment", Sql.timestamp(moment))
        .update();
  }
}
