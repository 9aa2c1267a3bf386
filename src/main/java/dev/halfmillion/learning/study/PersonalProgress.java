package dev.halfmillion.learning.study;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody studies and how far they have come. */
@Repository
class PersonalProgress implements PersonalData {

  private final JdbcClient jdbc;

  PersonalProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Content(List<Course> courses, List<Lesson> lessons) {}

  record Course(String title, String enrolled, String lastOpened, String completed) {}

  record Lesson(
      String course,
      String title,
      String firstOpened,
      int positionSeconds,
      int watchedSeconds,
      String completed) {}

  @Override
  public String name() {
    return "learning";
  }

  @Override
  public String about() {
    return "The courses you study and your progress in each lesson.";
  }

  @Override
  public Object of(UserId user) {
    return new Content(courses(user), lessons(user));
  }

  private List<Course> courses(UserId user) {
    return jdbc.sql(
            """
            SELECT c.title, e.enrolled_at, e.last_opened_at, e.completed_at
            FROM learning_enrollment e JOIN learning_course c ON c.id = e.course_id
            WHERE e.user_id = :user ORDER BY e.enrolled_at
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new Course(
                    row.getString("title"),
                    text(row, "enrolled_at"),
                    text(row, "last_opened_at"),
                    text(row, "completed_at")))
        .list();
  }

  private List<Lesson> lessons(UserId user) {
    return jdbc.sql(
            LessonNames.select(
                    "p.first_opened_at, p.position_seconds, p.watched_seconds, p.completed_at",
                    "learning_progress p")
                + "WHERE p.user_id = :user ORDER BY p.first_opened_at")
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) -> {
              LessonNames in = LessonNames.of(row);
              return new Lesson(
                  in.course(),
                  in.lesson(),
                  text(row, "first_opened_at"),
                  row.getInt("position_seconds"),
                  row.getInt("watched_seconds"),
                  text(row, "completed_at"));
            })
        .list();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    Instant moment = Sql.instantOrNull(row, column);
    return moment == null ? "" : moment.toString();
  }
}
