package dev.halfmillion.identity;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing in looks at: password hashes, epochs, suspensions. */
@Repository
class Credentials {

  private final JdbcClient jdbc;

  Credentials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of an address, to check a password against. */
  Optional<Credential> of(EmailAddress email) {
    return jdbc.sql(
            """
            SELECT id, password_hash, session_epoch, suspended_at IS NOT NULL AS suspended,
              email_proved_at IS NOT NULL AS proved
            FROM identity_user WHERE email = :email
            """)
        .param("email", email.value())
        .query(
            (row, number) ->
                new Credential(
                    new UserId(Ids.uuid(row, "id")),
                    row.getString("password_hash"),
                    row.getLong("session_epoch"),
                    row.getBoolean("suspended"),
                    row.getBoolean("proved")))
        .optional();
  }

  Optional<String> passwordHash(UserId id) {
    return jdbc.sql("SELECT password_hash FROM identity_user WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, number) -> Optional.ofNullable(row.getString("password_hash")))
        .optional()
        .flatMap(hash -> hash);
  }

  /** Puts a stronger hash of the same password in place, unless it was changed meanwhile. */
  void renewPasswordHash(UserId id, String old, String renewed) {
    jdbc.sql(
            "UPDATE identity_user SET password_hash = :renewed WHERE id = :id"
                + " AND password_hash = :old")
        .param("id", Ids.bytes(id.value()))
        .param("old", old)
        .param("renewed", renewed)
        .update();
  }

  /** The epoch of somebody who may sign in. */
  Optional<Long> epochUnlessSuspended(UserId id) {
    return jdbc.sql(
            "SELECT session_epoch FROM identity_user WHERE id = :id AND suspended_at IS NULL")
        .param("id", Ids.bytes(id.value()))
        .query(Long.class)
        .optional();
  }

  void setPasswordHash(UserId id, String hash) {
    jdbc.sql("UPDATE identity_user SET password_hash = :hash WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .param("hash", hash)
        .update();
  }

  /** From now on only a mailed link signs in. */
  void forgetPassword(UserId id) {
    jdbc.sql("UPDATE identity_user SET password_hash = NULL WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Notes that a person has signed in; only the first time counts. */
  void signedIn(UserId id, Instant now) {
    jdbc.sql(
            """
            UPDATE identity_user SET first_sign_in_at = :now
            WHERE id = :id AND first_sign_in_at IS NULL
            """)
        .param("id", Ids.bytes(id.value()))
        .param("now", Sql.timestamp(now))
        .update();
  }

  /**
   * Notes the first proof of an address; a password that was set before goes, for nobody knows who
   * set it.
   *
   * @return false where there was a proof already
   */
  boolean proveFirst(UserId id, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity_user SET email_proved_at = :now, password_hash = NULL
                WHERE id = :id AND email_proved_at IS NULL
                """)
            .param("id", Ids.bytes(id.value()))
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  void setProved(UserId id, Instant since) {
    jdbc.sql("UPDATE identity_user SET email_proved_at = :since WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .param("since", Sql.timestamp(since))
        .update();
  }

  void setSuspended(UserId id, @Nullable Instant since) {
    jdbc.sql("UPDATE identity_user SET suspended_at = :since WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .param("since", Sql.timestamp(since))
        .update();
  }

  /** Ends the validity of every session begun before. */
  void raiseEpoch(UserId id) {
    jdbc.sql("UPDATE identity_user SET session_epoch = session_epoch + 1 WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** The epoch, after waiting for whoever is just raising it. */
  Optional<Long> settledEpoch(UserId id) {
    return jdbc.sql("SELECT session_epoch FROM identity_user WHERE id = :id LOCK IN SHARE MODE")
        .param("id", Ids.bytes(id.value()))
        .query(Long.class)
        .optional();
  }

  /**
   * What a password is checked against.
   *
   * @param hash null where none was ever set
   * @param epoch at the time of reading
   * @param proved whether the mailbox has proved the address; before, no password is good
   */
  record Credential(
      UserId user, @Nullable String hash, long epoch, boolean suspended, boolean proved) {

    boolean mayEnter() {
      return proved && !suspended;
    }

    @Override
    public String toString() {
      return "Credential[" + user + "]";
    }
  }
}
