package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who may use a course, with what decides when its lessons open to them. */
@Repository
class LearnersOfCourse {

  private final JdbcClient jdbc;
  private final OwnOpeningRows own;

  LearnersOfCourse(JdbcClient jdbc, OwnOpeningRows own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  /** Those who may use it now. */
  Map<UserId, Learner> now(CourseId course, Instant now) {
    Map<UserId, Instant> began = began(course, now);
    Map<UserId, Set<LessonId>> completed = completed(course);
    var openings = own.inCourse(course);
    Map<UserId, Learner> learners = HashMap.newHashMap(began.size());
    began.forEach(
        (user, since) ->
            learners.put(
                user,
                new Learner(
                    since,
                    completed.getOrDefault(user, Set.of()),
                    openings.getOrDefault(user, Map.of()))));
    return learners;
  }

  private Map<UserId, Instant> began(CourseId course, Instant now) {
    Map<UserId, Instant> began = new HashMap<>();
    jdbc.sql(
            """
            SELECT user_id, MIN(starts_at) AS began FROM v_entitlements_grant
            WHERE kind = 'course' AND target_id = :course AND live = 1 AND starts_at <= :now
              AND (ends_at IS NULL OR ends_at > :now)
            GROUP BY user_id
            """)
        .param("course", Ids.bytes(course.value()))
        .param("now", Sql.timestamp(now))
        .query(
            row -> {
              began.put(new UserId(Ids.uuid(row, "user_id")), Sql.instant(row, "began"));
            });
    return began;
  }

  private Map<UserId, Set<LessonId>> completed(CourseId course) {
    Map<UserId, Set<LessonId>> completed = new HashMap<>();
    jdbc.sql(
            """
            SELECT p.user_id, p.lesson_id
            FROM learning_opening_rule r JOIN learning_progress p ON p.lesson_id = r.after_lesson_id
            WHERE r.course_id = :course AND p.completed_at IS NOT NULL
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              completed
                  .computeIfAbsent(new UserId(Ids.uuid(row, "user_id")), user -> new HashSet<>())
                  .add(new LessonId(Ids.uuid(row, "lesson_id")));
            });
    return completed;
  }
}
