package dev.halfmillion.learning.discussions;

import dev.halfmillion.learning.study.LessonNames;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody asked and replied below lessons, and reported. */
@Repository
class PersonalPosts implements PersonalData {

  private final JdbcClient jdbc;

  PersonalPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Content(List<Written> posts, List<Reported> reports) {}

  record Written(
      String course,
      String lesson,
      boolean question,
      String text,
      String written,
      boolean removed) {}

  record Reported(String reason, String at) {}

  @Override
  public String name() {
    return "learning-discussions";
  }

  @Override
  public String about() {
    return "Your questions and replies below lessons, and what you reported.";
  }

  @Override
  public Object of(UserId user) {
    return new Content(posts(user), reports(user));
  }

  private List<Written> posts(UserId user) {
    return jdbc.sql(
            LessonNames.select("p.question, p.body, p.written_at, p.removed_at", "learning_post p")
                + "WHERE p.user_id = :user ORDER BY p.id")
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) -> {
              LessonNames in = LessonNames.of(row);
              return new Written(
                  in.course(),
                  in.lesson(),
                  row.getBoolean("question"),
                  row.getString("body"),
                  Sql.instant(row, "written_at").toString(),
                  Sql.instantOrNull(row, "removed_at") != null);
            })
        .list();
  }

  private List<Reported> reports(UserId user) {
    return jdbc.sql(
            """
            SELECT reason, reported_at FROM learning_post_report
            WHERE user_id = :user ORDER BY reported_at
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new Reported(row.getString("reason"), Sql.instant(row, "reported_at").toString()))
        .list();
  }
}
