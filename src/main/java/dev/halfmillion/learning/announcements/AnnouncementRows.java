package dev.halfmillion.learning.announcements;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Announcements as rows. */
@Repository
class AnnouncementRows {

  private static final String SELECT =
      """
      SELECT id, course_id, title, markdown, author_id, author_name, publish_at, mails
      FROM learning_announcement
      """;

  private final JdbcClient jdbc;

  AnnouncementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One whose mails are not all written, and whom the last went to. */
  record Unmailed(AnnouncementId id, @Nullable UserId mailedTo) {}

  Optional<Announcement> find(AnnouncementId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(AnnouncementRows::announcement)
        .optional();
  }

  /** Those that learners see, the newest first, from after one of them on. */
  List<Announcement> published(
      CourseId course, Instant now, @Nullable Announcement after, int most) {
    return jdbc.sql(
            SELECT
                + """
                 WHERE course_id = :course AND publish_at <= :now
                   AND (:after IS NULL OR publish_at < :at OR (publish_at = :at AND id < :after))
                 ORDER BY publish_at DESC, id DESC LIMIT :most
                """)
        .param("course", Ids.bytes(course.value()))
        .param("now", Sql.timestamp(now))
        .param("after", Ids.bytes(after == null ? null : after.id().value()))
        .param("at", Sql.timestamp(after == null ? null : after.publishAt()))
        .param("most", most)
        .query(AnnouncementRows::announcement)
        .list();
  }

  /** The newest 200 of a course, those to come included. */
  List<Announcement> all(CourseId course) {
    return jdbc.sql(
            SELECT + " WHERE course_id = :course ORDER BY publish_at DESC, id DESC LIMIT 200")
        .param("course", Ids.bytes(course.value()))
        .query(AnnouncementRows::announcement)
        .list();
  }

  /** Writes it down; the same again changes nothing. */
  boolean insert(Announcement told, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO learning_announcement
                  (id, course_id, title, markdown, author_id, author_name, publish_at, mails,
                   mails_done, written_at)
                VALUES (:id, :course, :title, :markdown, :author, :name, :publish, :mails, :done,
                        :now)
                ON DUPLICATE KEY UPDATE id = id
                """)
            .param("id", Ids.bytes(told.id().value()))
            .param("course", Ids.bytes(told.course().value()))
            .param("title", told.title())
            .param("markdown", told.markdown())
            .param("author", Ids.bytes(told.author().value()))
            .param("name", told.authorName())
            .param("publish", Sql.timestamp(told.publishAt()))
            .param("mails", told.mails())
            .param("done", !told.mails())
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  void update(Announcement told) {
    jdbc.sql(
            """
            UPDATE learning_announcement
            SET title = :title, markdown = :markdown, publish_at = :publish WHERE id = :id
            """)
        .param("title", told.title())
        .param("markdown", told.markdown())
        .param("publish", Sql.timestamp(told.publishAt()))
        .param("id", Ids.bytes(told.id().value()))
        .update();
  }

  void delete(AnnouncementId id) {
    jdbc.sql("DELETE FROM learning_announcement WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  List<Unmailed> unmailed(Instant now) {
    return jdbc.sql(
            """
            SELECT a.id, a.mailed_to
            FROM learning_announcement a JOIN learning_course c ON c.id = a.course_id
            WHERE a.mails_done = FALSE AND a.publish_at <= :now AND c.published = TRUE
            """)
        .param("now", Sql.timestamp(now))
        .query(
            (row, n) -> {
              UUID last = Ids.uuidOrNull(row, "mailed_to");
              return new Unmailed(
                  new AnnouncementId(Ids.uuid(row, "id")), last == null ? null : new UserId(last));
            })
        .list();
  }

  /** The next learners with access to a course, by identifier. */
  List<UserId> learners(CourseId course, @Nullable UserId after, Instant now, int most) {
    return jdbc.sql(
            """
            SELECT DISTINCT user_id FROM v_entitlements_grant
            WHERE kind = 'course' AND target_id = :course AND live = 1 AND starts_at <= :now
              AND (ends_at IS NULL OR ends_at > :now) AND (:after IS NULL OR user_id > :after)
            ORDER BY user_id LIMIT :most
            """)
        .param("course", Ids.bytes(course.value()))
        .param("now", Sql.timestamp(now))
        .param("after", Ids.bytes(after == null ? null : after.value()))
        .param("most", most)
        .query((row, n) -> new UserId(Ids.uuid(row, "user_id")))
        .list();
  }

  void mailed(AnnouncementId id, @Nullable UserId last, boolean done) {
    jdbc.sql(
            """
            UPDATE learning_announcement
            SET mailed_to = COALESCE(:last, mailed_to), mails_done = :done WHERE id = :id
            """)
        .param("last", Ids.bytes(last == null ? null : last.value()))
        .param("done", done)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private static Announcement announcement(ResultSet row, int number) throws SQLException {
    return new Announcement(
        new AnnouncementId(Ids.uuid(row, "id")),
        new CourseId(Ids.uuid(row, "course_id")),
        row.getString("title"),
        row.getString("markdown"),
        new UserId(Ids.uuid(row, "author_id")),
        row.getString("author_name"),
        Sql.instant(row, "publish_at"),
        row.getBoolean("mails"));
  }
}
