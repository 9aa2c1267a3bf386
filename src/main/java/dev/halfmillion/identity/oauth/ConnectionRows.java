package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of connections. One holds as long as the person's epoch is that of the consent: a new
 * password, a suspension, another role, a sign-out everywhere end it as they end sessions.
 */
@Repository
class ConnectionRows {

  private static final String STANDS =
      """
      c.ended_at IS NULL AND c.refreshed_at > :idle AND c.connected_at > :oldest
      """;

  /** Connections of one person. */
  static final int MOST = 100;

  private final JdbcClient jdbc;

  ConnectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens a connection; false where the person may not sign in any more or has a new epoch. */
  boolean open(UUID id, RequestRow request, byte[] refreshHash, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO identity_oauth_connection
                  (id, client_id, user_id, session_epoch, rights, device, generation, refresh_hash,
                   access_from, connected_at, refreshed_at)
                SELECT :id, :client, u.id, u.session_epoch, :rights, :device, 0, :hash, 0, :now, :now
                FROM identity_user u WHERE u.id = :user AND u.session_epoch = :epoch
                  AND u.suspended_at IS NULL AND u.email_proved_at IS NOT NULL
                """)
            .param("id", Ids.bytes(id))
            .param("client", Ids.bytes(request.client()))
            .param("user", Ids.bytes(request.user().value()))
            .param("epoch", request.epoch())
            .param("rights", Right.bits(request.rights()))
            .param("device", request.device())
            .param("hash", refreshHash)
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  /** Puts the next refresh token in the place of the present one; false where it is not that. */
  boolean rotate(AppToken present, byte[] client, byte[] hash, byte[] next, Lifetime life) {
    return jdbc.sql(
                """
                UPDATE identity_oauth_connection c
                SET c.generation = c.generation + 1, c.refresh_hash = :next, c.refreshed_at = :now
                WHERE c.id = :id AND c.client_id = :client AND c.generation = :generation
                  AND c.refresh_hash = :hash AND
                """
                    + STANDS
                    + """
                      AND c.session_epoch = (SELECT u.session_epoch FROM identity_user u
                        WHERE u.id = c.user_id AND u.suspended_at IS NULL)
                    """)
            .param("id", Ids.bytes(present.connection()))
            .param("client", client)
            .param("generation", present.generation())
            .param("hash", hash)
            .param("next", next)
            .param("now", Sql.timestamp(life.now()))
            .param("idle", Sql.timestamp(life.idle()))
            .param("oldest", Sql.timestamp(life.oldest()))
            .update()
        == 1;
  }

  /** Where a connection that still stands is, held to the end of the transaction. */
  Optional<Stand> lock(UUID id, Lifetime life) {
    return jdbc.sql(
            """
            SELECT c.client_id, c.user_id, c.generation, c.refreshed_at
            FROM identity_oauth_connection c
            JOIN identity_user u ON u.id = c.user_id AND u.session_epoch = c.session_epoch
              AND u.suspended_at IS NULL
            WHERE c.id = :id AND
            """
                + STANDS
                + "FOR UPDATE")
        .param("id", Ids.bytes(id))
        .param("idle", Sql.timestamp(life.idle()))
        .param("oldest", Sql.timestamp(life.oldest()))
        .query(
            (row, number) ->
                new Stand(
                    Objects.requireNonNull(row.getBytes("client_id")),
                    new UserId(Ids.uuid(row, "user_id")),
                    row.getInt("generation"),
                    Sql.instant(row, "refreshed_at")))
        .optional();
  }

  /** Ends a connection of this person; false where there is none. */
  boolean end(UUID id, UserId user, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity_oauth_connection SET ended_at = :now
                WHERE id = :id AND user_id = :user AND ended_at IS NULL
                """)
            .param("id", Ids.bytes(id))
            .param("user", Ids.bytes(user.value()))
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  /** Makes the access tokens of a generation and of those before it useless. */
  void endAccess(UUID id, int generation) {
    jdbc.sql(
            """
            UPDATE identity_oauth_connection SET access_from = :from
            WHERE id = :id AND access_from < :from
            """)
        .param("id", Ids.bytes(id))
        .param("from", generation + 1)
        .update();
  }

  List<Connection> of(UserId user, Lifetime life) {
    return jdbc.sql(
            """
            SELECT c.id, a.name, c.device, c.rights & a.rights AS rights, c.connected_at, c.refreshed_at
            FROM identity_oauth_connection c
            JOIN identity_oauth_client a ON a.id = c.client_id AND a.disabled_at IS NULL
            JOIN identity_user u ON u.id = c.user_id AND u.session_epoch = c.session_epoch
            WHERE c.user_id = :user AND
            """
                + STANDS
                + "ORDER BY c.refreshed_at DESC, c.id LIMIT "
                + MOST)
        .param("user", Ids.bytes(user.value()))
        .param("idle", Sql.timestamp(life.idle()))
        .param("oldest", Sql.timestamp(life.oldest()))
        .query(
            (row, number) ->
                new Connection(
                    Ids.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("device"),
                    Right.ofBits(row.getInt("rights")),
                    Sql.instant(row, "connected_at"),
                    Sql.instant(row, "refreshed_at")))
        .list();
  }

  /** How many people are connected to a program. */
  long count(UUID client) {
    return jdbc.sql(
            """
            SELECT COUNT(DISTINCT user_id) FROM identity_oauth_connection
            WHERE client_id = :client AND ended_at IS NULL
            """)
        .param("client", Ids.bytes(client))
        .query(Long.class)
        .single();
  }

  /** Leaves a person so many connections: those that ended and those unused for longest go. */
  void trim(UserId user) {
    jdbc.sql(
            """
            DELETE FROM identity_oauth_connection WHERE user_id = :user AND id IN (
              SELECT id FROM (
                SELECT id FROM identity_oauth_connection WHERE user_id = :user
                ORDER BY ended_at IS NULL DESC, refreshed_at DESC, id DESC
                LIMIT 1000 OFFSET :most) AS old)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("most", MOST)
        .update();
  }

  /** Forgets connections that ended before a moment; answers how many, at most a thousand. */
  int forgetEnded(Instant before) {
    return jdbc.sql("DELETE FROM identity_oauth_connection WHERE ended_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  /** Forgets connections last used before a moment; answers how many, at most a thousand. */
  int forget(Instant before) {
    return jdbc.sql("DELETE FROM identity_oauth_connection WHERE refreshed_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  /**
   * Up to when a connection holds.
   *
   * @param idle it must have been used since
   * @param oldest it must have been made since
   */
  record Lifetime(Instant now, Instant idle, Instant oldest) {}

  /** Where a connection is. */
  record Stand(byte[] client, UserId user, int generation, Instant refreshedAt) {}
}
