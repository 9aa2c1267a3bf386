package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of recordings as rows. */
@Repository
class RenditionRows {

  private static final String SELECT =
      "SELECT source_id, kind, state, asset_id, reason FROM media_rendition";
  private static final int LONGEST_REASON = 300;

  private final JdbcClient jdbc;

  RenditionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asks for a version; one that was asked for before stays as it is. */
  void ask(MediaId source, RenditionKind kind, Instant at) {
    jdbc.sql(
            """
            INSERT INTO media_rendition
              (source_id, kind, state, reason, tries, asked_at, changed_at)
            VALUES (:source, :kind, 'WAITING', '', 0, :at, :at)
            ON DUPLICATE KEY UPDATE source_id = VALUES(source_id)
            """)
        .param("source", Ids.bytes(source.value()))
        .param("kind", kind.name())
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** What failed of a recording is tried once more. */
  void askAgain(MediaId source, Instant at) {
    jdbc.sql(
            """
            UPDATE media_rendition
            SET state = 'WAITING', reason = '', tries = 0, asked_at = :at, changed_at = :at
            WHERE source_id = :source AND state = 'FAILED'
            """)
        .param("source", Ids.bytes(source.value()))
        .param("at", Sql.timestamp(at))
        .update();
  }

  List<Rendition> of(Collection<MediaId> sources) {
    return sources.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE source_id IN (:sources) ORDER BY source_id, kind")
            .param("sources", sources.stream().map(id -> Ids.bytes(id.value())).toList())
            .query(RenditionRows::rendition)
            .list();
  }

  Optional<Rendition> next() {
    return jdbc.sql(SELECT + " WHERE state = 'WAITING' ORDER BY asked_at, kind LIMIT 1")
        .query(RenditionRows::rendition)
        .optional();
  }

  /** Somebody works at it from now on; false where another does. */
  boolean begin(Rendition wish, Instant at) {
    return jdbc.sql(
                """
                UPDATE media_rendition
                SET state = 'WORKING', reason = '', tries = tries + 1, changed_at = :at
                WHERE source_id = :source AND kind = :kind AND state = 'WAITING'
                """)
            .param("at", Sql.timestamp(at))
            .param("source", Ids.bytes(wish.source().value()))
            .param("kind", wish.kind().name())
            .update()
        == 1;
  }

  /** The program was stopped in the midst of it, which counts for nothing. */
  void putBack(Rendition wish, String reason, Instant at) {
    jdbc.sql(
            """
            UPDATE media_rendition
            SET state = 'WAITING', reason = :reason, tries = GREATEST(tries - 1, 0),
                changed_at = :at
            WHERE source_id = :source AND kind = :kind
            """)
        .param("reason", cut(reason))
        .param("at", Sql.timestamp(at))
        .param("source", Ids.bytes(wish.source().value()))
        .param("kind", wish.kind().name())
        .update();
  }

  void end(
      Rendition wish, RenditionState state, @Nullable MediaId asset, String reason, Instant at) {
    jdbc.sql(
            """
            UPDATE media_rendition
            SET state = :state, asset_id = :asset, reason = :reason, changed_at = :at
            WHERE source_id = :source AND kind = :kind
            """)
        .param("state", state.name())
        .param("asset", asset == null ? null : Ids.bytes(asset.value()))
        .param("reason", cut(reason))
        .param("at", Sql.timestamp(at))
        .param("source", Ids.bytes(wish.source().value()))
        .param("kind", wish.kind().name())
        .update();
  }

  /**
   * Takes up what a killed program left; what has killed it so often is given up.
   *
   * @param most how often one is tried
   */
  void takeUp(int most, String reason, Instant at) {
    jdbc.sql(
            """
            UPDATE media_rendition
            SET reason = CASE WHEN tries >= :most THEN :reason ELSE '' END, changed_at = :at,
                state = CASE WHEN tries >= :most THEN 'FAILED' ELSE 'WAITING' END
            WHERE state = 'WORKING'
            """)
        .param("most", most)
        .param("reason", reason)
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** Versions of files that are gone; a hundred. */
  List<Rendition> orphans() {
    return jdbc.sql(
            SELECT
                + " r LEFT JOIN media_asset a ON a.id = r.source_id WHERE a.id IS NULL LIMIT 100")
        .query(RenditionRows::rendition)
        .list();
  }

  /** Forgets one; its file may be cleared away unless another version is the same. */
  void forget(Rendition orphan) {
    jdbc.sql("DELETE FROM media_rendition WHERE source_id = :source AND kind = :kind")
        .param("source", Ids.bytes(orphan.source().value()))
        .param("kind", orphan.kind().name())
        .update();
    MediaId asset = orphan.asset();
    if (asset != null) {
      jdbc.sql(
              """
              UPDATE media_asset SET claimed = FALSE
              WHERE id = :id
                AND NOT EXISTS (SELECT 1 FROM media_rendition r WHERE r.asset_id = media_asset.id)
              """)
          .param("id", Ids.bytes(asset.value()))
          .update();
    }
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  private static Rendition rendition(ResultSet row, int number) throws SQLException {
    UUID asset = Ids.uuidOrNull(row, "asset_id");
    return new Rendition(
        new MediaId(Ids.uuid(row, "source_id")),
        RenditionKind.valueOf(row.getString("kind")),
        RenditionState.valueOf(row.getString("state")),
        asset == null ? null : new MediaId(asset),
        row.getString("reason"));
  }
}
