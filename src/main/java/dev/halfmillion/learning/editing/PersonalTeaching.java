package dev.halfmillion.learning.editing;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As whom somebody is shown in the courses that they teach. */
@Repository
class PersonalTeaching implements PersonalData {

  private final JdbcClient jdbc;

  PersonalTeaching(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Line(String course, String name, String about, String added) {}

  @Override
  public String name() {
    return "learning-teaching";
  }

  @Override
  public String about() {
    return "The courses you teach, and how they show you.";
  }

  @Override
  public Object of(UserId user) {
    List<Line> lines =
        jdbc.sql(
                """
                SELECT c.title, i.name, i.bio, i.added_at
                FROM learning_instructor i JOIN learning_course c ON c.id = i.course_id
                WHERE i.user_id = :user ORDER BY i.added_at, i.id
                """)
            .param("user", Ids.bytes(user.value()))
            .query(
                (row, n) ->
                    new Line(
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("bio"),
                        Sql.instant(row, "added_at").toString()))
            .list();
    return lines;
  }
}
