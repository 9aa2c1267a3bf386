package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of programs' requests. */
@Repository
class RequestRows {

  private static final String SELECT =
      """
      SELECT id, client_id, user_id, session_epoch, authorization_uri, redirect_uri, client_state,
        rights, code_challenge, nonce, device, expires_at, used_at, connection_id
      FROM identity_oauth_request
      """;

  /** Questions of one person that wait for an answer. */
  static final int MOST_QUESTIONS = 10;

  /** Codes of one person, used ones among them, within a day. */
  static final int MOST_CODES = 50;

  private final JdbcClient jdbc;

  RequestRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a request that waits for the person, under the person's present epoch. */
  void add(RequestRow request, byte[] stateHash) {
    jdbc.sql(
            """
            INSERT INTO identity_oauth_request
              (id, client_id, user_id, session_epoch, state_hash, authorization_uri, redirect_uri,
               client_state, rights, code_challenge, nonce, device, expires_at)
            SELECT :id, :client, u.id, u.session_epoch, :stateHash, :uri, :redirect, :state, :rights,
              :challenge, :nonce, :device, :until
            FROM identity_user u WHERE u.id = :user
            """)
        .param("id", Ids.bytes(request.id()))
        .param("client", Ids.bytes(request.client()))
        .param("user", Ids.bytes(request.user().value()))
        .param("stateHash", stateHash)
        .param("uri", request.authorizationUri())
        .param("redirect", request.redirect())
        .param("state", request.state())
        .param("rights", Right.bits(request.rights()))
        .param("challenge", request.challenge())
        .param("nonce", request.nonce())
        .param("device", request.device())
        .param("until", Sql.timestamp(request.expiresAt()))
        .update();
  }

  /**
   * Leaves a person so many questions that wait, and so many codes; the oldest go. Somebody may ask
   * without end in a signed-in person's browser.
   */
  void trim(UserId user) {
    trim(user, "state_hash IS NOT NULL", MOST_QUESTIONS);
    trim(user, "state_hash IS NULL", MOST_CODES);
  }

  private void trim(UserId user, String kind, int most) {
    jdbc.sql(
            """
            DELETE FROM identity_oauth_request WHERE user_id = :user AND id IN (
              SELECT id FROM (
                SELECT id FROM identity_oauth_request WHERE user_id = :user AND
            """
                + kind
                + """
                   ORDER BY expires_at DESC, id DESC LIMIT 1000 OFFSET :most) AS old)
                """)
        .param("user", Ids.bytes(user.value()))
        .param("most", most)
        .update();
  }

  /** Turns a question that was answered with yes into a code. */
  void grant(UUID id, int rights, byte[] codeHash, Instant until) {
    jdbc.sql(
            """
            UPDATE identity_oauth_request
            SET state_hash = NULL, code_hash = :code, rights = :rights, expires_at = :until
            WHERE id = :id AND state_hash IS NOT NULL
            """)
        .param("id", Ids.bytes(id))
        .param("code", codeHash)
        .param("rights", rights)
        .param("until", Sql.timestamp(until))
        .update();
  }

  Optional<RequestRow> byState(byte[] hash, Instant now) {
    return jdbc.sql(SELECT + "WHERE state_hash = :hash AND expires_at > :now")
        .param("hash", hash)
        .param("now", Sql.timestamp(now))
        .query(RequestRows::row)
        .optional();
  }

  Optional<RequestRow> byCode(byte[] hash) {
    return jdbc.sql(SELECT + "WHERE code_hash = :hash")
        .param("hash", hash)
        .query(RequestRows::row)
        .optional();
  }

  /** The same, held to the end of the transaction. */
  Optional<RequestRow> lockByCode(byte[] hash) {
    return jdbc.sql(SELECT + "WHERE code_hash = :hash FOR UPDATE")
        .param("hash", hash)
        .query(RequestRows::row)
        .optional();
  }

  void use(UUID id, UUID connection, Instant now) {
    jdbc.sql(
            """
            UPDATE identity_oauth_request SET used_at = :now, connection_id = :connection
            WHERE id = :id
            """)
        .param("id", Ids.bytes(id))
        .param("connection", Ids.bytes(connection))
        .param("now", Sql.timestamp(now))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM identity_oauth_request WHERE id = :id")
        .param("id", Ids.bytes(id))
        .update();
  }

  /** Forgets requests that ran out before a moment; answers how many, at most a thousand. */
  int forget(Instant before) {
    return jdbc.sql("DELETE FROM identity_oauth_request WHERE expires_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  private static RequestRow row(ResultSet row, int number) throws SQLException {
    return new RequestRow(
        Ids.uuid(row, "id"),
        Ids.uuid(row, "client_id"),
        new UserId(Ids.uuid(row, "user_id")),
        row.getLong("session_epoch"),
        row.getString("authorization_uri"),
        row.getString("redirect_uri"),
        row.getString("client_state"),
        Right.ofBits(row.getInt("rights")),
        row.getString("code_challenge"),
        row.getString("nonce"),
        row.getString("device"),
        Sql.instant(row, "expires_at"),
        Sql.instantOrNull(row, "used_at"),
        Ids.uuidOrNull(row, "connection_id"));
  }
}
