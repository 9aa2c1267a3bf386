package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Found;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads as rows. */
@Repository
class UploadRows {

  private static final String SELECT =
      """
      SELECT id, kind, file_name, size_bytes, received_bytes, media_id, seconds FROM media_upload
      """;

  private final JdbcClient jdbc;

  UploadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Upload> find(UploadId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(UploadRows::upload)
        .optional();
  }

  Optional<Upload> find(UserId by, UploadId id) {
    return jdbc.sql(SELECT + " WHERE id = :id AND owner_id = :by")
        .param("id", Ids.bytes(id.value()))
        .param("by", Ids.bytes(by.value()))
        .query(UploadRows::upload)
        .optional();
  }

  /** What this person sent of the same file before. */
  Optional<Upload> findSame(UserId by, UploadPlan plan) {
    return jdbc.sql(
            SELECT
                + " WHERE owner_id = :by AND fingerprint = :mark ORDER BY touched_at DESC LIMIT 1")
        .param("by", Ids.bytes(by.value()))
        .param("mark", plan.fingerprint())
        .query(UploadRows::upload)
        .optional();
  }

  void insert(UploadId id, UserId by, UploadPlan plan, Instant at) {
    jdbc.sql(
            """
            INSERT INTO media_upload
              (id, owner_id, kind, file_name, size_bytes, fingerprint, received_bytes, touched_at)
            VALUES (:id, :by, :kind, :name, :size, :mark, 0, :at)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("by", Ids.bytes(by.value()))
        .param("kind", plan.kind().name())
        .param("name", plan.fileName())
        .param("size", plan.size())
        .param("mark", plan.fingerprint())
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** Lets one writer in, until a moment at most; false while there is another. */
  boolean enter(UploadId id, long at, Instant now, Instant until) {
    return jdbc.sql(
                """
                UPDATE media_upload SET busy_until = :until, touched_at = :now
                WHERE id = :id AND received_bytes = :at AND media_id IS NULL
                  AND (busy_until IS NULL OR busy_until < :now)
                """)
            .param("until", Sql.timestamp(until))
            .param("now", Sql.timestamp(now))
            .param("id", Ids.bytes(id.value()))
            .param("at", at)
            .update()
        == 1;
  }

  /** The writer is done: so many bytes are safe now. */
  void leave(UploadId id, long received, Instant now) {
    jdbc.sql(
            """
            UPDATE media_upload SET received_bytes = :received, busy_until = NULL, touched_at = :now
            WHERE id = :id
            """)
        .param("received", received)
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** So many bytes are safe, as the storage says. */
  void received(UploadId id, long received, Instant now) {
    jdbc.sql(
            """
            UPDATE media_upload SET received_bytes = :received, touched_at = :now
            WHERE id = :id AND media_id IS NULL AND size_bytes >= :received
            """)
        .param("received", received)
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Somebody is at it. */
  void touch(UploadId id, Instant now) {
    jdbc.sql("UPDATE media_upload SET touched_at = :now WHERE id = :id")
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void done(UploadId id, MediaId media, Found found, Instant now) {
    jdbc.sql(
            """
            UPDATE media_upload
            SET media_id = :media, seconds = :seconds, busy_until = NULL, touched_at = :now
            WHERE id = :id
            """)
        .param("media", Ids.bytes(media.value()))
        .param("seconds", found.seconds())
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void delete(UploadId id) {
    jdbc.sql("DELETE FROM media_upload WHERE id = :id").param("id", Ids.bytes(id.value())).update();
  }

  /** How many bytes are still to come of what somebody has touched since a moment. */
  long expected(Instant since) {
    return jdbc.sql(
            """
            SELECT COALESCE(SUM(size_bytes - received_bytes), 0) FROM media_upload
            WHERE media_id IS NULL AND touched_at >= :since
            """)
        .param("since", Sql.timestamp(since))
        .query(Long.class)
        .single();
  }

  /** How many files somebody has begun, touched since a moment, and not sent whole. */
  long unfinished(UserId by, Instant since) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM media_upload
            WHERE owner_id = :by AND media_id IS NULL AND touched_at >= :since
            """)
        .param("by", Ids.bytes(by.value()))
        .param("since", Sql.timestamp(since))
        .query(Long.class)
        .single();
  }

  /** Uploads that nobody has touched since a moment, a hundred at most. */
  List<Upload> left(boolean done, Instant before) {
    return jdbc.sql(
            SELECT
                + " WHERE touched_at < :before AND media_id IS "
                + (done ? "NOT NULL" : "NULL")
                + " ORDER BY touched_at LIMIT 100")
        .param("before", Sql.timestamp(before))
        .query(UploadRows::upload)
        .list();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    UUID media = Ids.uuidOrNull(row, "media_id");
    int seconds = row.getInt("seconds");
    Integer known = row.wasNull() ? null : Integer.valueOf(seconds);
    return new Upload(
        new UploadId(Ids.uuid(row, "id")),
        FileKind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        row.getLong("received_bytes"),
        media == null ? null : new MediaId(media),
        known);
  }
}
