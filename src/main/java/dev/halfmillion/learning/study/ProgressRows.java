package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

  private static final String KEEP = "ON DUPLICATE KEY UPDATE watched_seconds = watched_seconds";

  private final JdbcClient jdbc;

  ProgressRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Progress in a lesson, locked, and the others of its course.
   *
   * @param progress null for a lesson never opened, which locks nothing
   * @param othersCompleted how many other lessons that count are complete, as far as committed
   */
  record Locked(@Nullable LessonProgress progress, int othersCompleted) {}

  /**
   * How many lessons of a course count.
   *
   * @param completed of these, how many somebody has completed
   */
  record Counted(int lessons, int completed) {}

  /**
   * Locks the present row until the transaction ends, so that no device's report is lost; the rows
   * that are merely counted stay free.
   *
   * @param hiddenToo whether hidden lessons count
   */
  Locked lock(UserId user, CourseId course, LessonId lesson, boolean hiddenToo) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                , (SELECT COUNT(*) FROM learning_lesson l
                   JOIN learning_progress o ON o.lesson_id = l.id AND o.user_id = :user
                   WHERE l.course_id = :course AND l.required = TRUE
                     AND (l.published = TRUE OR :hidden) AND l.id <> :lesson
                     AND o.completed_at IS NOT NULL) AS others
                FROM (SELECT 1 AS one) AS here
                LEFT JOIN learning_progress p ON p.user_id = :user AND p.lesson_id = :lesson
                FOR UPDATE
                """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("hidden", hiddenToo)
        .query(
            (row, n) ->
                new Locked(
                    row.getBytes("lesson_id") == null ? null : progress(row), row.getInt("others")))
        .single();
  }

  /** The lessons of a course that count, and how many of these are complete. */
  Counted count(UserId user, CourseId course, boolean hiddenToo) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS lessons, COUNT(p.completed_at) AS completed
            FROM learning_lesson l
            LEFT JOIN learning_progress p ON p.lesson_id = l.id AND p.user_id = :user
            WHERE l.course_id = :course AND l.required = TRUE AND (l.published = TRUE OR :hidden)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("hidden", hiddenToo)
        .query((row, n) -> new Counted(row.getInt("lessons"), row.getInt("completed")))
        .single();
  }

  /** Makes the row unless it is there. */
  void open(UserId user, LessonId lesson, Instant now) {
    insert(user, lesson, LessonProgress.opened(now), KEEP);
  }

  /**
   * Makes a row that was not there when it was to be locked.
   *
   * @throws DuplicateKeyException where another transaction made it meanwhile
   */
  void add(UserId user, LessonId lesson, LessonProgress progress) {
    insert(user, lesson, progress, "");
  }

  private void insert(UserId user, LessonId lesson, LessonProgress progress, String where) {
    values(
            jdbc.sql(
                """
                INSERT INTO learning_progress
                  (user_id, lesson_id, first_opened_at, position_seconds, position_seen_at,
                   watched, watched_seconds, completed_at)
                VALUES (:user, :lesson, :opened, :position, :seen, :watched, :length, :completed)
                """
                    + where),
            user,
            lesson,
            progress)
        .param("opened", Sql.timestamp(progress.firstOpenedAt()))
        .update();
  }

  void save(UserId user, LessonId lesson, LessonProgress progress) {
    values(
            jdbc.sql(
                """
                UPDATE learning_progress
                SET position_seconds = :position, position_seen_at = :seen, watched = :watched,
                    watched_seconds = :length, completed_at = :completed
                WHERE user_id = :user AND lesson_id = :lesson
                """),
            user,
            lesson,
            progress)
        .update();
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, UserId user, LessonId lesson, LessonProgress progress) {
    return statement
        .param("position", progress.positionSeconds())
        .param("seen", Sql.timestamp(progress.positionSeenAt()))
        .param("watched", progress.watched().toString())
        .param("length", progress.watched().length())
        .param("completed", Sql.timestamp(progress.completedAt()))
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()));
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
              found.put(new LessonId(Ids.uuid(row, "lesson_id")), progress(row));
            });
    return found;
  }

  private static LessonProgress progress(ResultSet row) throws SQLException {
    return new LessonProgress(
        Sql.instant(row, "first_opened_at"),
        row.getInt("position_seconds"),
        Sql.instant(row, "position_seen_at"),
        Intervals.parse(row.getString("watched")),
        Sql.instantOrNull(row, "completed_at"));
  }
}
