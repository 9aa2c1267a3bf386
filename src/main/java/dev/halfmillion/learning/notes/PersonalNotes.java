package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.study.LessonNames;
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
            LessonNames.select("n.at_seconds, n.body, n.edited_at", "learning_note n")
                + "WHERE n.user_id = :user AND n.deleted = FALSE ORDER BY n.id")
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) -> {
              LessonNames in = LessonNames.of(row);
              return new Written(
                  in.course(),
                  in.lesson(),
                  row.getString("at_seconds") == null ? "" : row.getString("at_seconds"),
                  row.getString("body"),
                  Sql.instant(row, "edited_at").toString());
            })
        .list();
  }

  private List<Marked> bookmarks(UserId user) {
    return jdbc.sql(
            LessonNames.select("b.added_at", "learning_bookmark b")
                + "WHERE b.user_id = :user ORDER BY b.id")
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) -> {
              LessonNames in = LessonNames.of(row);
              return new Marked(in.course(), in.lesson(), Sql.instant(row, "added_at").toString());
            })
        .list();
  }
}
