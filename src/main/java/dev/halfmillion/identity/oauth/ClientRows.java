package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.api.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of programs. */
@Repository
class ClientRows {

  private static final String SELECT =
      """
      SELECT id, client_id, name, secret_hash, redirects, rights, created_at, disabled_at
      FROM identity_oauth_client
      """;

  private final JdbcClient jdbc;

  ClientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a program; false where its OAuth name is taken. */
  boolean add(ClientApp app, byte @Nullable [] secretHash) {
    try {
      jdbc.sql(
              """
              INSERT INTO identity_oauth_client
                (id, client_id, name, secret_hash, redirects, rights, created_at)
              VALUES (:id, :clientId, :name, :secret, :redirects, :rights, :now)
              """)
          .param("id", Ids.bytes(app.id()))
          .param("clientId", app.clientId())
          .param("name", app.name())
          .param("secret", secretHash)
          .param("redirects", String.join("\n", app.redirects()))
          .param("rights", Right.bits(app.rights()))
          .param("now", Sql.timestamp(app.createdAt()))
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  void change(UUID id, String name, List<String> redirects, Set<Right> rights) {
    jdbc.sql(
            """
            UPDATE identity_oauth_client
            SET name = :name, redirects = :redirects, rights = :rights WHERE id = :id
            """)
        .param("id", Ids.bytes(id))
        .param("name", name)
        .param("redirects", String.join("\n", redirects))
        .param("rights", Right.bits(rights))
        .update();
  }

  void setSecret(UUID id, byte[] secretHash) {
    jdbc.sql("UPDATE identity_oauth_client SET secret_hash = :secret WHERE id = :id")
        .param("id", Ids.bytes(id))
        .param("secret", secretHash)
        .update();
  }

  void setDisabled(UUID id, @Nullable Instant since) {
    jdbc.sql("UPDATE identity_oauth_client SET disabled_at = :since WHERE id = :id")
        .param("id", Ids.bytes(id))
        .param("since", Sql.timestamp(since))
        .update();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(ClientRows::kept)
        .optional();
  }

  Optional<Kept> find(String clientId) {
    return jdbc.sql(SELECT + "WHERE client_id = :clientId")
        .param("clientId", clientId)
        .query(ClientRows::kept)
        .optional();
  }

  List<ClientApp> all() {
    return jdbc.sql(SELECT + "ORDER BY name, id LIMIT 500").query(ClientRows::kept).list().stream()
        .map(Kept::app)
        .toList();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    byte[] secret = row.getBytes("secret_hash");
    return new Kept(
        new ClientApp(
            Ids.uuid(row, "id"),
            row.getString("client_id"),
            row.getString("name"),
            secret != null,
            row.getString("redirects").lines().toList(),
            Right.ofBits(row.getInt("rights")),
            Sql.instant(row, "created_at"),
            Sql.instantOrNull(row, "disabled_at")),
        secret);
  }

  /**
   * A program with the hash of its secret.
   *
   * @param secretHash null for one that can keep none
   */
  record Kept(ClientApp app, byte @Nullable [] secretHash) {}
}
