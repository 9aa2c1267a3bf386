package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes as rows; a deleted one is a row without text. */
@Repository
class NoteRows {

  private static final String SELECT =
      """
      SELECT n.id, n.lesson_id, l.title, n.at_seconds, n.body, n.edited_at
      FROM learning_note n JOIN learning_lesson l ON l.id = n.lesson_id
      WHERE n.user_id = :user AND n.deleted = FALSE
      """;

  private final JdbcClient jdbc;

  NoteRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That there is a note, deleted or not.
   *
   * @param lesson null for a deletion that named none, as was taken in once
   */
  record Kept(UserId owner, @Nullable LessonId lesson) {}

  /**
   * How much somebody has in a lesson.
   *
   * @param notes those that are there
   * @param rows those and what deleted ones left behind
   */
  record Room(int notes, int rows) {}

  Optional<Kept> kept(NoteId id) {
    return jdbc.sql("SELECT user_id, lesson_id FROM learning_note WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(
            (row, n) -> {
              UUID lesson = Ids.uuidOrNull(row, "lesson_id");
              return new Kept(
                  new UserId(Ids.uuid(row, "user_id")),
                  lesson == null ? null : new LessonId(lesson));
            })
        .optional();
  }

  Optional<Note> find(UserId user, NoteId id) {
    return jdbc.sql(SELECT + " AND n.id = :id")
        .param("user", Ids.bytes(user.value()))
        .param("id", Ids.bytes(id.value()))
        .query(NoteRows::note)
        .optional();
  }

  List<Note> inLesson(UserId user, LessonId lesson, @Nullable NotePlace after, int most) {
    return jdbc.sql(
            SELECT
                + """
                   AND n.lesson_id = :lesson
                   AND (:after IS NULL
                     OR COALESCE(n.at_seconds, :whole) > :second
                     OR (COALESCE(n.at_seconds, :whole) = :second AND n.id > :after))
                ORDER BY COALESCE(n.at_seconds, :whole), n.id LIMIT :most
                """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("after", Ids.bytes(after == null ? null : after.id().value()))
        .param("second", after == null ? 0 : after.second())
        .param("whole", NotePlace.WHOLE)
        .param("most", most)
        .query(NoteRows::note)
        .list();
  }

  /** The newest first; lessons that learners do not see any more keep theirs to themselves. */
  List<Note> inCourse(UserId user, CourseId course, @Nullable NoteId after, int most) {
    return jdbc.sql(
            SELECT
                + """
                   AND l.course_id = :course AND l.published = TRUE
                   AND (:after IS NULL OR n.id < :after)
                ORDER BY n.id DESC LIMIT :most
                """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("after", Ids.bytes(after == null ? null : after.value()))
        .param("most", most)
        .query(NoteRows::note)
        .list();
  }

  Room room(UserId user, LessonId lesson) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS all_rows, COUNT(CASE WHEN deleted THEN NULL ELSE 1 END) AS notes
            FROM learning_note WHERE user_id = :user AND lesson_id = :lesson
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query((row, n) -> new Room(row.getInt("notes"), row.getInt("all_rows")))
        .single();
  }

  /** Makes the note; false where there is one of this name. */
  boolean insert(UserId user, NoteId id, NoteEdit edit, Instant at) {
    return insert(user, id, edit.lesson(), at, edit.atSeconds(), edit.text(), false);
  }

  /** Notes the deletion of a note that has not come yet; false where it has. */
  boolean insertStone(UserId user, NoteId id, LessonId lesson, Instant at) {
    return insert(user, id, lesson, at, null, "", true);
  }

  private boolean insert(
      UserId user,
      NoteId id,
      LessonId lesson,
      Instant at,
      @Nullable Integer seconds,
      String text,
      boolean deleted) {
    return jdbc.sql(
                """
                INSERT INTO learning_note
                  (id, user_id, lesson_id, at_seconds, body, edited_at, deleted)
                VALUES (:id, :user, :lesson, :seconds, :text, :at, :deleted)
                ON DUPLICATE KEY UPDATE id = id
                """)
            .param("id", Ids.bytes(id.value()))
            .param("user", Ids.bytes(user.value()))
            .param("lesson", Ids.bytes(lesson.value()))
            .param("seconds", seconds)
            .param("text", text)
            .param("at", Sql.timestamp(at))
            .param("deleted", deleted)
            .update()
        == 1;
  }

  /** Writes over what is older; of the same moment, over what sorts before it. */
  void overwrite(UserId user, NoteId id, NoteEdit edit, Instant at) {
    jdbc.sql(
            """
            UPDATE learning_note
            SET lesson_id = COALESCE(lesson_id, :lesson), at_seconds = :seconds, body = :text,
                edited_at = :at, deleted = FALSE
            WHERE id = :id AND user_id = :user
              AND (edited_at < :at
                OR (edited_at = :at AND deleted = FALSE
                  AND CAST(body AS BINARY) < CAST(:text AS BINARY)))
            """)
        .param("lesson", Ids.bytes(edit.lesson().value()))
        .param("seconds", edit.atSeconds())
        .param("text", edit.text())
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .param("user", Ids.bytes(user.value()))
        .update();
  }

  /** Deletes what is not newer. */
  void bury(UserId user, NoteId id, Instant at) {
    jdbc.sql(
            """
            UPDATE learning_note SET body = '', at_seconds = NULL, edited_at = :at, deleted = TRUE
            WHERE id = :id AND user_id = :user AND edited_at <= :at
            """)
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .param("user", Ids.bytes(user.value()))
        .update();
  }

  /** Forgets deletions made before a moment; answers how many, at most a thousand. */
  int forgetStones(Instant before) {
    return jdbc.sql(
            "DELETE FROM learning_note WHERE deleted = TRUE AND edited_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  private static Note note(ResultSet row, int number) throws SQLException {
    return new Note(
        new NoteId(Ids.uuid(row, "id")),
        new LessonId(Ids.uuid(row, "lesson_id")),
        row.getString("title"),
        row.getObject("at_seconds", Integer.class),
        row.getString("body"),
        Sql.instant(row, "edited_at"));
  }
}
