package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Progress as rows, one for each person and lesson. */
@Repository
class ProgressRows {

  private static final String COLUMNS =
      """
      p.lesson_id, p.first_opened_at, p.position_seconds, p.position_seen_at, p.watched,
      p.completed_at
      """;

  private final JdbcClient jdbc;

  ProgressRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The present row, made if it is not there. */
  LessonProgress open(UserId user, LessonId lesson, Instant now) {
    return find(user, lesson, "")
        .orElseGet(
            () -> {
              insert(user, lesson, LessonProgress.opened(now));
              return find(user, lesson, "").orElseThrow();
            });
  }

  /**
   * The present row, made if it is not there and locked until the transaction ends, so that no
   * device's report is lost.
   */
  LessonProgress lock(UserId user, LessonId lesson, Instant now) {
    return find(user, lesson, " FOR UPDATE")
        .orElseGet(
            () -> {
              insert(user, lesson, LessonProgress.opened(now));
              return find(user, lesson, " FOR UPDATE").orElseThrow();
            });
  }

  private Optional<LessonProgress> find(UserId user, LessonId lesson, String lock) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM learning_progress p WHERE p.user_id = :user AND p.lesson_id = :lesson"
                + lock)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query(ProgressRows::progress)
        .optional();
  }

  /** Leaves a row alone that another transaction made just now, and locks it. */
  private void insert(UserId user, LessonId lesson, LessonProgress fresh) {
    jdbc.sql(
            """
            INSERT INTO learning_progress
              (user_id, lesson_id, first_opened_at, position_seconds, position_seen_at, watched,
               watched_seconds, completed_at)
            VALUES (:user, :lesson, :opened, 0, :seen, '[]', 0, NULL)
            ON DUPLICATE KEY UPDATE watched_seconds = watched_seconds
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("opened", Sql.timestamp(fresh.firstOpenedAt()))
        .param("seen", Sql.timestamp(fresh.positionSeenAt()))
        .update();
  }

  void save(UserId user, LessonId lesson, LessonProgress progress) {
    jdbc.sql(
            """
            UPDATE learning_progress
            SET position_seconds = :position, position_seen_at = :seen, watched = :watched,
                watched_seconds = :length, completed_at = :completed
            WHERE user_id = :user AND lesson_id = :lesson
            """)
        .param("position", progress.positionSeconds())
        .param("seen", Sql.timestamp(progress.positionSeenAt()))
        .param("watched", progress.watched().toString())
        .param("length", progress.watched().length())
        .param("completed", Sql.timestamp(progress.completedAt()))
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .update();
  }

  /** Remembers a report's key; false when it was taken before. */
  boolean takeKey(UserId user, LessonId lesson, String key, Instant now) {
    return jdbc.sql(
                """
                INSERT IGNORE INTO learning_progress_update
                  (user_id, lesson_id, update_key, taken_at)
                VALUES (:user, :lesson, :key, :now)
                """)
            .param("user", Ids.bytes(user.value()))
            .param("lesson", Ids.bytes(lesson.value()))
            .param("key", key)
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  /** Forgets keys taken before a moment; answers how many, at most a thousand. */
  int forgetKeys(Instant before) {
    return jdbc.sql("DELETE FROM learning_progress_update WHERE taken_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  /** Somebody's progress in the lessons of a course. */
  Map<LessonId, LessonProgress> inCourse(UserId user, CourseId course) {
    Map<LessonId, LessonProgress> found = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM learning_progress p JOIN learning_lesson l ON l.id = p.lesson_id"
                + " WHERE p.user_id = :user AND l.course_id = :course")
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              found.put(new LessonId(Ids.uuid(row, "lesson_id")), progress(row, 0));
            });
    return found;
  }

  /** The lessons that somebody has completed, of all courses. */
  Set<LessonId> completed(UserId user) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT lesson_id FROM learning_progress
                WHERE user_id = :user AND completed_at IS NOT NULL
                """)
            .param("user", Ids.bytes(user.value()))
            .query((row, n) -> new LessonId(Ids.uuid(row, "lesson_id")))
            .list());
  }

  private static LessonProgress progress(ResultSet row, int number) throws SQLException {
    return new LessonProgress(
        Sql.instant(row, "first_opened_at"),
        row.getInt("position_seconds"),
        Sql.instant(row, "position_seen_at"),
        Intervals.parse(row.getString("watched")),
        Sql.instantOrNull(row, "completed_at"));
  }
}
