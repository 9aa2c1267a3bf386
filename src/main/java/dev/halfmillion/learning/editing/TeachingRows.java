package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instructors of a course as rows to be changed. Changes need the course's lock. */
@Repository
class TeachingRows {

  private final JdbcClient jdbc;

  TeachingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order. */
  List<Teaching> of(CourseId course) {
    return jdbc.sql(
            """
            SELECT id, name, bio, user_id, added_at FROM learning_instructor
            WHERE course_id = :course ORDER BY place, id
            """)
        .param("course", Ids.bytes(course.value()))
        .query(TeachingRows::teaching)
        .list();
  }

  void update(Teaching changed) {
    jdbc.sql(
            """
            UPDATE learning_instructor SET name = :name, bio = :bio, user_id = :user WHERE id = :id
            """)
        .param("name", changed.shown().name())
        .param("bio", changed.shown().bio())
        .param("user", bytes(changed))
        .param("id", Ids.bytes(changed.id().value()))
        .update();
  }

  void delete(InstructorId id) {
    jdbc.sql("DELETE FROM learning_instructor WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Gives them their places anew. */
  void order(List<InstructorId> ids) {
    for (int place = 0; place < ids.size(); place++) {
      jdbc.sql("UPDATE learning_instructor SET place = :place WHERE id = :id")
          .param("place", place)
          .param("id", Ids.bytes(ids.get(place).value()))
          .update();
    }
  }

  private static byte @Nullable [] bytes(Teaching teaching) {
    UserId user = teaching.user();
    return Ids.bytes(user == null ? null : user.value());
  }

  private static Teaching teaching(ResultSet row, int number) throws SQLException {
    UUID user = Ids.uuidOrNull(row, "user_id");
    return new Teaching(
        new InstructorId(Ids.uuid(row, "id")),
        new Instructor(row.getString("name"), row.getString("bio")),
        user == null ? null : new UserId(user),
        Sql.instant(row, "added_at"));
  }
}
