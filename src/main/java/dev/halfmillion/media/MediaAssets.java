package dev.halfmillion.media;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

  /** Adds a row unless the same file is there already; answers the one that is there then. */
  MediaAsset add(MediaStore.Stored stored, MediaType type, String fileName, Instant at) {
    jdbc.sql(
            """
            INSERT INTO media_asset
              (id, content_hash, content_type, file_name, size_bytes, created_at)
            VALUES (:id, :hash, :type, :name, :size, :at)
            ON DUPLICATE KEY UPDATE size_bytes = size_bytes
            """)
        .param("id", Ids.bytes(MediaId.next().value()))
        .param("hash", stored.content().hex())
        .param("type", type.contentType())
        .param("name", fileName)
        .param("size", stored.size())
        .param("at", Sql.timestamp(at))
        .update();
    return jdbc.sql(
            SELECT + " WHERE content_hash = :hash AND content_type = :type AND file_name = :name")
        .param("hash", stored.content().hex())
        .param("type", type.contentType())
        .param("name", fileName)
        .query(MediaAssets::asset)
        .single();
  }

  Optional<MediaAsset> find(MediaId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(MediaAssets::asset)
        .optional();
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
