package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has completed which course. */
@Repository
public class Completions {

  private final JdbcClient jdbc;
  private final Enrollments enrollments;

  Completions(JdbcClient jdbc, Enrollments enrollments) {
    this.jdbc = jdbc;
    this.enrollments = enrollments;
  }

  /**
   * When somebody completed a course for the first time; holds the enrollment until the end of the
   * transaction. Empty where that has not happened. What follows from a completion, such as a
   * certificate, is changed only after this lock, so that all who change it take their turns.
   */
  public Optional<Instant> lock(UserId user, CourseId course) {
    return jdbc.sql(
            """
            SELECT completed_at FROM learning_enrollment
            WHERE user_id = :user AND course_id = :course FOR UPDATE
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "completed_at")))
        .optional()
        .flatMap(completed -> completed);
  }

  /**
   * Holds somebody's enrollment in a course until the end of the transaction, completed or not;
   * false where nobody is enrolled, so that nothing is held.
   */
  public boolean hold(UserId user, CourseId course) {
    return enrollments.lock(user, course);
  }

  /** All who have completed a course, in the order in which they did. */
  public List<UserId> of(CourseId course) {
    return jdbc.sql(
            """
            SELECT user_id FROM learning_enrollment
            WHERE course_id = :course AND completed_at IS NOT NULL ORDER BY completed_at
            """)
        .param("course", Ids.bytes(course.value()))
        .query((row, n) -> new UserId(Ids.uuid(row, "user_id")))
        .list();
  }
}
