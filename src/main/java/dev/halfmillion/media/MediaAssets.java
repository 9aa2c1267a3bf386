package dev.halfmillion.media;

import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of stored files. */
@Repository
class MediaAssets {

  private static final String SELECT =
      """
      SELECT id, content_hash, content_type, file_name, size_bytes, created_at
      FROM media_asset
      """;

  private final JdbcClient jdbc;

  MediaAssets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a row unless the same file is there already; answers the one that is there then.
   *
   * @param claimed whether something uses it from now on
   */
  MediaAsset add(
      MediaStore.Stored stored, MediaType type, String fileName, boolean claimed, Instant at) {
    jdbc.sql(
            """
            INSERT INTO media_asset
              (id, content_hash, content_type, file_name, size_bytes, created_at, claimed)
            VALUES (:id, :hash, :type, :name, :size, :at, :claimed)
            ON DUPLICATE KEY UPDATE claimed = claimed OR :claimed
            """)
        .param("id", Ids.bytes(MediaId.next().value()))
        .param("hash", stored.content().hex())
        .param("type", type.contentType())
        .param("name", fileName)
        .param("size", stored.size())
        .param("at", Sql.timestamp(at))
        .param("claimed", claimed)
        .update();
    return jdbc.sql(
            SELECT + " WHERE content_hash = :hash AND content_type = :type AND file_name = :name")
        .param("hash", stored.content().hex())
        .param("type", type.contentType())
        .param("name", fileName)
        .query(MediaAssets::asset)
        .single();
  }

  /** Something uses it from now on. */
  void claim(MediaId id) {
    jdbc.sql("UPDATE media_asset SET claimed = TRUE WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Forgets a file that nothing uses and no upload stands for; false where something does. */
  boolean forgetUnclaimed(MediaId id) {
    return jdbc.sql(
                """
                DELETE FROM media_asset
                WHERE id = :id AND claimed = FALSE
                  AND NOT EXISTS (SELECT 1 FROM media_upload u WHERE u.media_id = media_asset.id)
                """)
            .param("id", Ids.bytes(id.value()))
            .update()
        == 1;
  }

  /** Files that came before a moment, that nothing uses and no upload stands for; a hundred. */
  List<MediaId> left(Instant before) {
    return jdbc.sql(
            """
            SELECT a.id FROM media_asset a
            LEFT JOIN media_upload u ON u.media_id = a.id
            WHERE a.claimed = FALSE AND a.created_at < :before AND u.id IS NULL
            ORDER BY a.created_at LIMIT 100
            """)
        .param("before", Sql.timestamp(before))
        .query((row, number) -> new MediaId(Ids.uuid(row, "id")))
        .list();
  }

  /** Whether any file has these bytes. */
  boolean has(ContentHash content) {
    return jdbc.sql("SELECT COUNT(*) FROM media_asset WHERE content_hash = :hash")
            .param("hash", content.hex())
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<MediaAsset> find(MediaId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(MediaAssets::asset)
        .optional();
  }

  List<MediaAsset> find(Collection<MediaId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE id IN (:ids)")
            .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
            .query(MediaAssets::asset)
            .list();
  }

  private static MediaAsset asset(ResultSet row, int number) throws SQLException {
    return new MediaAsset(
        new MediaId(Ids.uuid(row, "id")),
        new ContentHash(row.getString("content_hash")),
        MediaType.of(row.getString("content_type")),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        Sql.instant(row, "created_at"));
  }
}
