package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who teaches which course, as rows. */
@Repository
public class InstructorRows {

  private final JdbcClient jdbc;

  InstructorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of some courses, each in order. */
  Map<CourseId, List<Instructor>> of(Collection<CourseId> courses) {
    Map<CourseId, List<Instructor>> found = new HashMap<>();
    if (courses.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            SELECT course_id, name, bio FROM learning_instructor
            WHERE course_id IN (:courses) ORDER BY course_id, place, id
            """)
        .param("courses", courses.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new CourseId(Ids.uuid(row, "course_id")), id -> new ArrayList<>())
                  .add(new Instructor(row.getString("name"), row.getString("bio")));
            });
    return found;
  }

  boolean teaches(UserId user, CourseId course) {
    return jdbc.sql(
            "SELECT 1 FROM learning_instructor WHERE course_id = :course AND user_id = :user")
        .param("course", Ids.bytes(course.value()))
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** The courses that somebody teaches. */
  Set<CourseId> courses(UserId user) {
    return Set.copyOf(
        jdbc.sql("SELECT course_id FROM learning_instructor WHERE user_id = :user")
            .param("user", Ids.bytes(user.value()))
            .query((row, n) -> new CourseId(Ids.uuid(row, "course_id")))
            .list());
  }

  /** The people here among those who teach a course. */
  Set<UserId> people(CourseId course) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT user_id FROM learning_instructor
                WHERE course_id = :course AND user_id IS NOT NULL
                """)
            .param("course", Ids.bytes(course.value()))
            .query((row, n) -> new UserId(Ids.uuid(row, "user_id")))
            .list());
  }

  /**
   * Adds one to a course. Needs the course's lock, or a course that nobody knows yet.
   *
   * @param id not of another instructor
   * @param place counted from 0, not another's
   * @param user the person here who that is, or null for nobody
   * @param at when, by business time
   */
  public void insert(
      CourseId course,
      UUID id,
      int place,
      Instructor instructor,
      @Nullable UserId user,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO learning_instructor (id, course_id, place, name, bio, user_id, added_at)
            VALUES (:id, :course, :place, :name, :bio, :user, :at)
            """)
        .param("id", Ids.bytes(id))
        .param("course", Ids.bytes(course.value()))
        .param("place", place)
        .param("name", instructor.name())
        .param("bio", instructor.bio())
        .param("user", Ids.bytes(user == null ? null : user.value()))
        .param("at", Sql.timestamp(at))
        .update();
  }
}
