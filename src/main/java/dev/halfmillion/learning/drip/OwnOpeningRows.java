package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.Learner.OwnOpening;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holds for single learners, as rows. */
@Repository
class OwnOpeningRows {

  private final JdbcClient jdbc;

  OwnOpeningRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A moment that staff chose for a learner and a lesson. */
  record Chosen(UserId user, LessonId lesson, Instant opensAt, String reason) {}

  /** Notes lessons as open for good; what the staff chose before is done with. */
  void stay(UserId user, CourseId course, Collection<LessonId> lessons, Instant now) {
    lessons.forEach(
        lesson ->
            jdbc.sql(
                    """
                    INSERT INTO learning_own_opening
                      (user_id, lesson_id, course_id, opens_at, stays, set_by, reason)
                    VALUES (:user, :lesson, :course, :now, TRUE, NULL, '')
                    ON DUPLICATE KEY UPDATE stays = TRUE
                    """)
                .param("user", Ids.bytes(user.value()))
                .param("lesson", Ids.bytes(lesson.value()))
                .param("course", Ids.bytes(course.value()))
                .param("now", Sql.timestamp(now))
                .update());
  }

  /** Keeps the staff's choice; where the lesson is open for good, that stays. */
  void choose(CourseId course, Chosen chosen, UserId by) {
    jdbc.sql(
            """
            INSERT INTO learning_own_opening
              (user_id, lesson_id, course_id, opens_at, stays, set_by, reason)
            VALUES (:user, :lesson, :course, :opens, FALSE, :by, :reason)
            ON DUPLICATE KEY UPDATE
              opens_at = CASE WHEN stays THEN opens_at ELSE VALUES(opens_at) END,
              set_by = CASE WHEN stays THEN set_by ELSE VALUES(set_by) END,
              reason = CASE WHEN stays THEN reason ELSE VALUES(reason) END
            """)
        .param("user", Ids.bytes(chosen.user().value()))
        .param("lesson", Ids.bytes(chosen.lesson().value()))
        .param("course", Ids.bytes(course.value()))
        .param("opens", Sql.timestamp(chosen.opensAt()))
        .param("by", Ids.bytes(by.value()))
        .param("reason", chosen.reason())
        .update();
  }

  void remove(UserId user, LessonId lesson) {
    jdbc.sql(
            """
            DELETE FROM learning_own_opening
            WHERE user_id = :user AND lesson_id = :lesson AND stays = FALSE
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .update();
  }

  /** The newest choices of the staff in a course, at most 200. */
  List<Chosen> chosen(CourseId course) {
    return jdbc.sql(
            """
            SELECT user_id, lesson_id, opens_at, reason FROM learning_own_opening
            WHERE course_id = :course AND set_by IS NOT NULL ORDER BY opens_at DESC LIMIT 200
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            (row, n) ->
                new Chosen(
                    new UserId(Ids.uuid(row, "user_id")),
                    new LessonId(Ids.uuid(row, "lesson_id")),
                    Sql.instant(row, "opens_at"),
                    row.getString("reason")))
        .list();
  }

  /** All that holds for single learners in a course. */
  Map<UserId, Map<LessonId, OwnOpening>> inCourse(CourseId course) {
    Map<UserId, Map<LessonId, OwnOpening>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT user_id, lesson_id, opens_at, stays FROM learning_own_opening
            WHERE course_id = :course
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              found
                  .computeIfAbsent(new UserId(Ids.uuid(row, "user_id")), user -> new HashMap<>())
                  .put(
                      new LessonId(Ids.uuid(row, "lesson_id")),
                      new OwnOpening(Sql.instant(row, "opens_at"), row.getBoolean("stays")));
            });
    return found;
  }
}
