package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody stands: enrollment and progress together, in one statement each. */
@Repository
class Standings {

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In everything.
   *
   * @param completed the lessons completed, of all courses
   */
  record Everywhere(Map<CourseId, Enrollment> enrollments, Set<LessonId> completed) {}

  /**
   * In one course.
   *
   * @param lessons the lessons that were opened
   * @param finished whether the course was ever complete
   */
  record InCourse(
      @Nullable LessonId lastLesson,
      @Nullable Instant lastOpenedAt,
      Map<LessonId, LessonState> lessons,
      boolean finished) {}

  /**
   * In one lesson.
   *
   * @param lastLesson the lesson of its course that was opened last
   * @param state null for a lesson never opened
   */
  record InLesson(
      @Nullable LessonId lastLesson, @Nullable Instant lastOpenedAt, @Nullable LessonState state) {}

  /** Reads the parts of {@link Everywhere}, whose rows come mixed. */
  Everywhere of(UserId user) {
    Everywhere all = new Everywhere(new HashMap<>(), new HashSet<>());
    jdbc.sql(
            """
            SELECT TRUE AS enrolled, course_id AS id, enrolled_at, last_opened_at, last_lesson_id,
                   completed_at
            FROM learning_enrollment WHERE user_id = :user
            UNION ALL
            SELECT FALSE, lesson_id, NULL, NULL, NULL, NULL
            FROM learning_progress WHERE user_id = :user AND completed_at IS NOT NULL
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            row -> {
              UUID id = Ids.uuid(row, "id");
              if (row.getBoolean("enrolled")) {
                CourseId course = new CourseId(id);
                all.enrollments().put(course, enrollment(row, course));
              } else {
                all.completed().add(new LessonId(id));
              }
            });
    return all;
  }

  InCourse in(UserId user, CourseId course) {
    Map<LessonId, LessonState> lessons = new HashMap<>();
    InCourse[] found = {new InCourse(null, null, lessons, false)};
    jdbc.sql(
            """
            SELECT TRUE AS enrolled, last_lesson_id AS lesson_id, last_opened_at,
                   0 AS position_seconds, 0 AS watched_seconds,
                   completed_at IS NOT NULL AS completed
            FROM learning_enrollment WHERE user_id = :user AND course_id = :course
            UNION ALL
            SELECT FALSE, p.lesson_id, NULL, p.position_seconds, p.watched_seconds,
                   p.completed_at IS NOT NULL
            FROM learning_lesson l
            JOIN learning_progress p ON p.lesson_id = l.id AND p.user_id = :user
            WHERE l.course_id = :course
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              LessonId lesson = lesson(row, "lesson_id");
              if (row.getBoolean("enrolled")) {
                found[0] =
                    new InCourse(
                        lesson,
                        Sql.instantOrNull(row, "last_opened_at"),
                        lessons,
                        row.getBoolean("completed"));
              } else if (lesson != null) {
                lessons.put(lesson, state(row));
              }
            });
    return found[0];
  }

  InLesson at(UserId user, CourseId course, LessonId lesson) {
    return jdbc.sql(
            """
            SELECT e.last_lesson_id, e.last_opened_at, p.lesson_id, p.position_seconds,
                   p.watched_seconds, p.completed_at IS NOT NULL AS completed
            FROM (SELECT 1 AS one) AS here
            LEFT JOIN learning_enrollment e ON e.user_id = :user AND e.course_id = :course
            LEFT JOIN learning_progress p ON p.user_id = :user AND p.lesson_id = :lesson
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query(
            (row, n) ->
                new InLesson(
                    lesson(row, "last_lesson_id"),
                    Sql.instantOrNull(row, "last_opened_at"),
                    lesson(row, "lesson_id") == null ? null : state(row)))
        .single();
  }

  private static @Nullable LessonId lesson(ResultSet row, String column) throws SQLException {
    UUID id = Ids.uuidOrNull(row, column);
    return id == null ? null : new LessonId(id);
  }

  private static LessonState state(ResultSet row) throws SQLException {
    return new LessonState(
        row.getInt("position_seconds"), row.getInt("watched_seconds"), row.getBoolean("completed"));
  }

  private static Enrollment enrollment(ResultSet row, CourseId course) throws SQLException {
    return new Enrollment(
        course,
        Sql.instant(row, "enrolled_at"),
        Sql.instantOrNull(row, "last_opened_at"),
        lesson(row, "last_lesson_id"),
        Sql.instantOrNull(row, "completed_at"));
  }
}
