package dev.halfmillion.identity;

import dev.halfmillion.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that make an account for the address they were mailed to, once. */
@Repository
public class SignUpLinks {

  private static final Duration LIFE = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignUpLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes a link that lives a day.
   *
   * @param landing a path on this site to go to afterwards
   * @return the link's path; it holds the only copy of its secret
   */
  public String create(EmailAddress email, String name, LocalPath landing) {
    SecretToken token = SecretToken.fresh();
    jdbc.sql(
            """
            INSERT INTO identity_sign_up (token_hash, email, name, landing_path, expires_at)
            VALUES (:hash, :email, :name, :landing, :until)
            """)
        .param("hash", token.hash())
        .param("email", email.value())
        .param("name", name)
        .param("landing", landing.value())
        .param("until", Sql.timestamp(clock.instant().plus(LIFE)))
        .update();
    return "/sign-up/" + token.text();
  }

  /** For whom a link would make an account, or empty when it is used, old or unknown. */
  Optional<SignUp> look(String token) {
    return SecretToken.parse(token).flatMap(t -> usable(t.hash()));
  }

  /** Uses a link up; empty when it is used, old or unknown. */
  Optional<SignUp> redeem(String token) {
    return SecretToken.parse(token)
        .flatMap(t -> usable(t.hash()).filter(wish -> use(t.hash(), clock.instant())));
  }

  int deleteExpiredBefore(Instant moment) {
    return jdbc.sql("DELETE FROM identity_sign_up WHERE expires_at < :moment LIMIT 1000")
        .param("moment", Sql.timestamp(moment))
        .update();
  }

  private Optional<SignUp> usable(byte[] hash) {
    return jdbc.sql(
            """
            SELECT email, name, landing_path FROM identity_sign_up
            WHERE token_hash = :hash AND redeemed_at IS NULL AND expires_at > :now
            """)
        .param("hash", hash)
        .param("now", Sql.timestamp(clock.instant()))
        .query(
            (row, n) ->
                new SignUp(
                    row.getString("email"),
                    row.getString("name"),
                    new LocalPath(row.getString("landing_path"))))
        .optional();
  }

  private boolean use(byte[] hash, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity_sign_up SET redeemed_at = :now
                WHERE token_hash = :hash AND redeemed_at IS NULL
                """)
            .param("now", Sql.timestamp(now))
            .param("hash", hash)
            .update()
        == 1;
  }
}
