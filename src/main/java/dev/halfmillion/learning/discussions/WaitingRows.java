package dev.halfmillion.learning.discussions;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of some courses that their people look after. */
@Repository
class WaitingRows {

  private static final String UNANSWERED =
      """
      p.question = TRUE AND p.answered = FALSE AND p.instructor = FALSE AND p.removed_at IS NULL
      """;
  private static final String REPORTED =
      """
      p.removed_at IS NULL AND p.id IN
        (SELECT r.post_id FROM learning_post_report r WHERE r.settled_at IS NULL)
      """;

  private static final String REMOVED = "p.removed_at IS NOT NULL AND p.body <> ''";
  private static final String OLDEST_FIRST = " AND (:after IS NULL OR p.id > :after) ORDER BY p.id";
  private static final String NEWEST_FIRST =
      " AND (:after IS NULL OR p.id < :after) ORDER BY p.id DESC";

  private final JdbcClient jdbc;

  WaitingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A post and the course it stands in. */
  record InCourse(Post post, CourseId course) {}

  /** Questions that no instructor has answered, the oldest first, from after one of them on. */
  List<InCourse> unanswered(Set<CourseId> courses, @Nullable PostId after, int most) {
    return posts(UNANSWERED + OLDEST_FIRST, courses, after, most);
  }

  /** Posts with a report that nobody has looked at, the oldest first, from after one of them on. */
  List<InCourse> reported(Set<CourseId> courses, @Nullable PostId after, int most) {
    return posts(REPORTED + OLDEST_FIRST, courses, after, most);
  }

  /** What their people took away and can put back, the newest first. */
  List<InCourse> removed(Set<CourseId> courses, @Nullable PostId after, int most) {
    return posts(REMOVED + NEWEST_FIRST, courses, after, most);
  }

  private List<InCourse> posts(
      String which, Set<CourseId> courses, @Nullable PostId after, int most) {
    if (courses.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT "
                + PostRows.COLUMNS
                + ", l.course_id FROM learning_post p JOIN learning_lesson l ON l.id = p.lesson_id"
                + " WHERE l.course_id IN (:courses) AND "
                + which
                + " LIMIT :most")
        .param("courses", courses.stream().map(id -> Ids.bytes(id.value())).toList())
        .param("after", Ids.bytes(after == null ? null : after.value()))
        .param("most", most)
        .query(WaitingRows::post)
        .list();
  }

  private static InCourse post(ResultSet row, int number) throws SQLException {
    return new InCourse(PostRows.post(row, number), new CourseId(Ids.uuid(row, "course_id")));
  }
}
