package dev.halfmillion.learning.search;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks through texts by LIKE, within the courses of one person only: some hundred rows of plain
 * text, in which half a word, a short word and a Hindi one are found alike.
 */
@Repository
class SearchRows {

  private static final UUID NOTHING = new UUID(0, 0);

  private final JdbcClient jdbc;

  SearchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where somebody may look. */
  record Scope(UserId user, Collection<CourseId> courses, Collection<LessonId> locked) {}

  /** Where the page before ended. */
  record After(int rank, UUID id) {}

  List<Found> find(Words words, Scope scope, @Nullable After after, int most) {
    JdbcClient.StatementSpec query =
        jdbc.sql(sql(words.list().size()))
            .param("user", Ids.bytes(scope.user().value()))
            .param(
                "courses",
                scope.courses().stream().map(course -> Ids.bytes(course.value())).toList())
            .param("locked", locked(scope))
            .param("rank", after == null ? -1 : after.rank())
            .param("after", Ids.bytes(after == null ? NOTHING : after.id()))
            .param("most", most);
    for (int i = 0; i < words.list().size(); i++) {
      query = query.param("w" + i, Words.pattern(words.list().get(i)));
    }
    return query.query((row, n) -> found(row, words)).list();
  }

  /** A list is never empty in SQL; no lesson has this identifier. */
  private static List<byte[]> locked(Scope scope) {
    return Stream.concat(Stream.of(NOTHING), scope.locked().stream().map(LessonId::value))
        .map(Ids::bytes)
        .toList();
  }

  private static String sql(int words) {
    return """
    SELECT f.rank_, f.id, f.kind, f.course_id, f.course, f.lesson_id, f.title, f.body, f.at_seconds
    FROM (
      SELECT 0 AS rank_, c.id, 'COURSE' AS kind, c.id AS course_id, c.title AS course,
             NULL AS lesson_id, c.title AS title, c.summary AS body, NULL AS at_seconds
      FROM learning_course c
      WHERE c.id IN (:courses) AND %s
      UNION ALL
      SELECT 1, l.id, 'LESSON', c.id, c.title, l.id, l.title, '', NULL
      FROM learning_lesson l JOIN learning_course c ON c.id = l.course_id
      WHERE l.course_id IN (:courses) AND l.published = TRUE AND l.id NOT IN (:locked) AND %s
      UNION ALL
      SELECT CASE t.kind WHEN 'LESSON' THEN 3 ELSE 4 END, t.id, t.kind, c.id, c.title, l.id,
             l.title, t.body, t.at_seconds
      FROM learning_search_text t
      JOIN learning_lesson l ON l.id = t.lesson_id
      JOIN learning_course c ON c.id = t.course_id
      WHERE t.course_id IN (:courses) AND l.published = TRUE AND l.id NOT IN (:locked) AND %s
        AND NOT (t.kind = 'LESSON' AND %s)
      UNION ALL
      SELECT 2, n.id, 'NOTE', c.id, c.title, l.id, l.title, n.body, n.at_seconds
      FROM learning_note n
      JOIN learning_lesson l ON l.id = n.lesson_id
      JOIN learning_course c ON c.id = l.course_id
      WHERE n.user_id = :user AND n.deleted = FALSE AND l.course_id IN (:courses)
        AND l.published = TRUE AND l.id NOT IN (:locked) AND %s
    ) f
    WHERE f.rank_ > :rank OR (f.rank_ = :rank AND f.id > :after)
    ORDER BY f.rank_, f.id LIMIT :most
    """
        .formatted(
            like("CONCAT(c.title, ' ', c.summary)", words),
            like("l.title", words),
            like("t.body", words),
            like("l.title", words),
            like("n.body", words));
  }

  private static String like(String text, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> text + " LIKE :w" + i + " ESCAPE '!'")
        .collect(Collectors.joining(" AND "));
  }

  private static Found found(ResultSet row, Words words) throws SQLException {
    UUID lesson = Ids.uuidOrNull(row, "lesson_id");
    int second = row.getInt("at_seconds");
    Integer at = row.wasNull() ? null : second;
    return new Found(
        row.getInt("rank_"),
        Ids.uuid(row, "id"),
        Found.Kind.valueOf(row.getString("kind")),
        new CourseId(Ids.uuid(row, "course_id")),
        row.getString("course"),
        lesson == null ? null : new LessonId(lesson),
        row.getString("title"),
        words.excerpt(row.getString("body")),
        at);
  }
}
