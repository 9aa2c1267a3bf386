package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks as rows, one for each person and lesson. */
@Repository
class BookmarkRows {

  private final JdbcClient jdbc;

  BookmarkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Bookmark> list(UserId user, Collection<CourseId> courses, @Nullable UUID after, int most) {
    return jdbc.sql(
            """
            SELECT b.id, b.lesson_id, l.title, l.course_id, c.title AS course, b.added_at
            FROM learning_bookmark b
            JOIN learning_lesson l ON l.id = b.lesson_id
            JOIN learning_course c ON c.id = l.course_id
            WHERE b.user_id = :user AND l.published = TRUE AND l.course_id IN (:courses)
              AND (:after IS NULL OR b.id < :after)
            ORDER BY b.id DESC LIMIT :most
            """)
        .param("user", Ids.bytes(user.value()))
        .param("courses", courses.stream().map(course -> Ids.bytes(course.value())).toList())
        .param("after", Ids.bytes(after))
        .param("most", most)
        .query(
            (row, n) ->
                new Bookmark(
                    Ids.uuid(row, "id"),
                    new LessonId(Ids.uuid(row, "lesson_id")),
                    row.getString("title"),
                    new CourseId(Ids.uuid(row, "course_id")),
                    row.getString("course"),
                    Sql.instant(row, "added_at")))
        .list();
  }

  void add(UserId user, LessonId lesson, Instant now) {
    jdbc.sql(
            """
            INSERT INTO learning_bookmark (user_id, lesson_id, id, added_at)
            VALUES (:user, :lesson, :id, :now)
            ON DUPLICATE KEY UPDATE lesson_id = lesson_id
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("id", Ids.bytes(Ids.next()))
        .param("now", Sql.timestamp(now))
        .update();
  }

  void remove(UserId user, LessonId lesson) {
    jdbc.sql("DELETE FROM learning_bookmark WHERE user_id = :user AND lesson_id = :lesson")
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .update();
  }
}
