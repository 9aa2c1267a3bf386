package dev.halfmillion.learning.notes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody wrote down and marked, also in courses that they may not open any more. */
@Repository
class PersonalNotes implements PersonalData {

  private final JdbcClient jdbc;

  PersonalNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Content(List<Written> notes, List<Marked> bookmarks) {}

  record Written(String course, String lesson, String atSeconds, String text, String edited) {}

  record Marked(String course, String lesson, String added) {}

  @Override
  public String name() {
    return "learning-notes";
  }

  @Override
  public String about() {
    return "Your notes and bookmarks.";
  }

  @Override
  public Object of(UserId user) {
    return new Content(notes(user), bookmarks(user));
  }

  private List<Written> notes(UserId user) {
    return jdbc.sql(
            """
            SELECT c.title AS course, l.title, n.at_seconds, n.body, n.edited_at
            FROM learning_note n
            JOIN learning_lesson l ON l.id = n.lesson_id
            JOIN learning_course c ON c.id = l.course_id
            WHERE n.user_id = :user AND n.deleted = FALSE ORDER BY n.id
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new Written(
                    row.getString("course"),
                    row.getString("title"),
                    row.getString("at_seconds") == null ? "" : row.getString("at_seconds"),
                    row.getString("body"),
                    Sql.instant(row, "edited_at").toString()))
        .list();
  }

  private List<Marked> bookmarks(UserId user) {
    return jdbc.sql(
            """
            SELECT c.title AS course, l.title, b.added_at
            FROM learning_bookmark b
            JOIN learning_lesson l ON l.id = b.lesson_id
            JOIN learning_course c ON c.id = l.course_id
            WHERE b.user_id = :user ORDER BY b.id
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new Marked(
                    row.getString("course"),
                    row.getString("title"),
                    Sql.instant(row, "added_at").toString()))
        .list();
  }
}
