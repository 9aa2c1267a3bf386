package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrollments as rows, one for each person and course. */
@Repository
class Enrollments {

  private final JdbcClient jdbc;

  Enrollments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enrolls somebody unless that was done before. */
  void add(UserId user, CourseId course, Instant now) {
    jdbc.sql(
            """
            INSERT IGNORE INTO learning_enrollment
              (user_id, course_id, enrolled_at, last_opened_at, last_lesson_id, completed_at)
            VALUES (:user, :course, :now, NULL, NULL, NULL)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("now", Sql.timestamp(now))
        .update();
  }

  /**
   * Enrolls somebody in a course that is there; false where there is none, or it was done before.
   */
  boolean enroll(UserId user, CourseId course, Instant now) {
    return jdbc.sql(
                """
                INSERT IGNORE INTO learning_enrollment
                  (user_id, course_id, enrolled_at, last_opened_at, last_lesson_id, completed_at)
                SELECT :user, c.id, :now, NULL, NULL, NULL FROM learning_course c WHERE c.id = :course
                """)
            .param("user", Ids.bytes(user.value()))
            .param("now", Sql.timestamp(now))
            .param("course", Ids.bytes(course.value()))
            .update()
        == 1;
  }

  /** Notes where somebody is; enrolls where needed. */
  void opened(UserId user, CourseId course, LessonId lesson, Instant now) {
    jdbc.sql(
            """
            INSERT INTO learning_enrollment
              (user_id, course_id, enrolled_at, last_opened_at, last_lesson_id, completed_at)
            VALUES (:user, :course, :now, :now, :lesson, NULL)
            ON DUPLICATE KEY UPDATE last_opened_at = :now, last_lesson_id = :lesson
            """)
        .param("now", Sql.timestamp(now))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .update();
  }

  /**
   * Locks the row, so that of two lessons completed at once the later sees the earlier; false where
   * nobody is enrolled, so that nothing is locked.
   */
  boolean lock(UserId user, CourseId course) {
    return jdbc.sql(
            """
            SELECT course_id FROM learning_enrollment
            WHERE user_id = :user AND course_id = :course FOR UPDATE
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query((row, n) -> Ids.uuid(row, "course_id"))
        .optional()
        .isPresent();
  }

  /** As {@link #lock}, of a learner of the course, who is enrolled if that was not done yet. */
  void lockLearner(UserId user, CourseId course, Instant now) {
    if (!lock(user, course)) {
      add(user, course, now);
      lock(user, course);
    }
  }

  /** Notes the first completion; false where it was noted before, or nobody is enrolled. */
  boolean completed(UserId user, CourseId course, Instant now) {
    return jdbc.sql(
                """
                UPDATE learning_enrollment SET completed_at = :now
                WHERE user_id = :user AND course_id = :course AND completed_at IS NULL
                """)
            .param("now", Sql.timestamp(now))
            .param("user", Ids.bytes(user.value()))
            .param("course", Ids.bytes(course.value()))
            .update()
        == 1;
  }

  /** How many may study each course and how many of these have completed it. */
  Map<CourseId, Attendance> attendance(Instant now) {
    Map<CourseId, Attendance> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT e.course_id, COUNT(*) AS learners, COUNT(e.completed_at) AS completed
            FROM learning_enrollment e
            WHERE EXISTS (
              SELECT 1 FROM v_entitlements_grant g
              WHERE g.user_id = e.user_id AND g.kind = 'course' AND g.target_id = e.course_id
                AND g.live = 1 AND (g.ends_at IS NULL OR g.ends_at > :now))
            GROUP BY e.course_id
            """)
        .param("now", Sql.timestamp(now))
        .query(
            row -> {
              found.put(
                  new CourseId(Ids.uuid(row, "course_id")),
                  new Attendance(row.getInt("learners"), row.getInt("completed")));
            });
    return found;
  }
}
