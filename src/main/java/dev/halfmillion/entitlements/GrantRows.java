package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grant.Revocation;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of grants. */
@Repository
class GrantRows {

  private static final String SELECT =
      """
      SELECT id, user_id, product_id, kind, target_id, source, starts_at, ends_at, reason,
             revoked_at, revoked_reason
      FROM entitlements_grant
      """;

  private final JdbcClient jdbc;

  GrantRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a grant unless its source gives the same thing to the same person already. */
  boolean insert(Grant grant) {
    try {
      jdbc.sql(
              """
              INSERT INTO entitlements_grant (id, user_id, product_id, kind, target_id, source,
                starts_at, ends_at, reason, live)
              VALUES (:id, :user, :product, :kind, :target, :source, :starts, :ends, :reason, 1)
              """)
          .param("id", Ids.bytes(grant.id()))
          .param("user", Ids.bytes(grant.user().value()))
          .param("product", Ids.bytes(grant.product() == null ? null : grant.product().value()))
          .param("kind", grant.deliverable().kind())
          .param("target", Ids.bytes(grant.deliverable().id()))
          .param("source", grant.source())
          .param("starts", Sql.timestamp(grant.starts()))
          .param("ends", Sql.timestamp(grant.ends()))
          .param("reason", grant.reason())
          .update();
      return true;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  /** The grants of a source that stand, held until the end of the transaction. */
  List<Grant> lockLive(String source) {
    return jdbc.sql(SELECT + "WHERE source = :source AND live = 1 FOR UPDATE")
        .param("source", source)
        .query((row, n) -> grant(row))
        .list();
  }

  void revoke(UUID id, Revocation revocation) {
    jdbc.sql(
            """
            UPDATE entitlements_grant
            SET live = NULL, revoked_at = :at, revoked_reason = :reason
            WHERE id = :id
            """)
        .param("at", Sql.timestamp(revocation.at()))
        .param("reason", revocation.reason())
        .param("id", Ids.bytes(id))
        .update();
  }

  Set<UUID> active(UserId user, String kind, Instant now) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT target_id FROM entitlements_grant
                WHERE user_id = :user AND kind = :kind AND live = 1 AND starts_at <= :now
                  AND (ends_at IS NULL OR ends_at > :now)
                """)
            .param("user", Ids.bytes(user.value()))
            .param("kind", kind)
            .param("now", Sql.timestamp(now))
            .query((row, n) -> Ids.uuid(row, "target_id"))
            .list());
  }

  Map<UUID, Instant> activeSince(UserId user, String kind, Instant now) {
    Map<UUID, Instant> since = new HashMap<>();
    jdbc.sql(
            """
            SELECT target_id, starts_at FROM entitlements_grant
            WHERE user_id = :user AND kind = :kind AND live = 1 AND starts_at <= :now
              AND (ends_at IS NULL OR ends_at > :now)
            ORDER BY starts_at
            """)
        .param("user", Ids.bytes(user.value()))
        .param("kind", kind)
        .param("now", Sql.timestamp(now))
        .query(
            row -> {
              since.putIfAbsent(Ids.uuid(row, "target_id"), Sql.instant(row, "starts_at"));
            });
    return since;
  }

  /** Which of these sources have a grant, revoked or not. */
  Set<String> sources(Collection<String> sources) {
    return Set.copyOf(
        jdbc.sql("SELECT DISTINCT source FROM entitlements_grant WHERE source IN (:sources)")
            .param("sources", sources)
            .query(String.class)
            .list());
  }

  List<Grant> ofSource(String source) {
    return jdbc.sql(SELECT + "WHERE source = :source ORDER BY id")
        .param("source", source)
        .query((row, n) -> grant(row))
        .list();
  }

  /** The newest grants whose source begins so: the identifiers in sources rise with time. */
  List<Grant> withSourceLike(String pattern, int most) {
    return jdbc.sql(SELECT + "WHERE source LIKE :pattern ORDER BY source DESC LIMIT :most")
        .param("pattern", pattern)
        .param("most", most)
        .query((row, n) -> grant(row))
        .list();
  }

  /** Everything that was ever granted to a person, oldest first. */
  List<Grant> everyOf(UserId user) {
    return jdbc.sql(SELECT + "WHERE user_id = :user ORDER BY id")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> grant(row))
        .list();
  }

  List<Grant> ofUser(UserId user) {
    return jdbc.sql(SELECT + "WHERE user_id = :user ORDER BY id DESC LIMIT 200")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> grant(row))
        .list();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    UUID product = Ids.uuidOrNull(row, "product_id");
    return new Grant(
        Ids.uuid(row, "id"),
        new UserId(Ids.uuid(row, "user_id")),
        product == null ? null : new ProductId(product),
        new Deliverable(row.getString("kind"), Ids.uuid(row, "target_id")),
        row.getString("source"),
        Sql.instant(row, "starts_at"),
        Sql.instantOrNull(row, "ends_at"),
        row.getString("reason"),
        revocation(row));
  }

  private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
    Instant at = Sql.instantOrNull(row, "revoked_at");
    return at == null
        ? null
        : new Revocation(at, Objects.requireNonNull(row.getString("revoked_reason")));
  }
}
