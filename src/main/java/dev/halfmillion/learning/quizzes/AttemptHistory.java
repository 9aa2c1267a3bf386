package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.PastAttempt.Mark;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has tried at a quiz, read without the papers. */
@Repository
class AttemptHistory {

  private final JdbcClient jdbc;

  AttemptHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was begun until now.
   *
   * @param last the highest number; 0 before the first
   * @param lately how many since the moment asked for
   * @param first when the earliest of these began; null for none
   */
  record Begun(int last, int lately, @Nullable Instant first) {}

  /** How many attempts somebody has begun, and how many of them since a moment. */
  Begun begun(UserId user, LessonId lesson, Instant since) {
    return jdbc.sql(
            """
            SELECT COALESCE(MAX(number), 0) AS last_number,
                   COUNT(CASE WHEN started_at > :since THEN 1 END) AS lately,
                   MIN(CASE WHEN started_at > :since THEN started_at END) AS first_started
            FROM learning_attempt WHERE user_id = :user AND lesson_id = :lesson
            """)
        .param("since", Sql.timestamp(since))
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query(
            (row, n) ->
                new Begun(
                    row.getInt("last_number"),
                    row.getInt("lately"),
                    Sql.instantOrNull(row, "first_started")))
        .single();
  }

  /** Somebody's attempt that is not submitted yet. */
  Optional<AttemptId> open(UserId user, LessonId lesson) {
    return id("WHERE user_id = :user AND lesson_id = :lesson AND unfinished = 1", user, lesson);
  }

  /** Somebody's best submitted attempt, the earliest of equals. */
  Optional<AttemptId> best(UserId user, LessonId lesson) {
    return id(
        """
        WHERE user_id = :user AND lesson_id = :lesson AND percent IS NOT NULL
        ORDER BY passed DESC, percent DESC, number LIMIT 1
        """,
        user,
        lesson);
  }

  private Optional<AttemptId> id(String which, UserId user, LessonId lesson) {
    return jdbc.sql("SELECT id FROM learning_attempt " + which)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query((row, n) -> new AttemptId(Ids.uuid(row, "id")))
        .optional();
  }

  /**
   * Somebody's attempts at a quiz, the newest first.
   *
   * @param before the number of the last on the page before
   */
  List<PastAttempt> list(UserId user, LessonId lesson, int before, int most) {
    return jdbc.sql(
            """
            SELECT id, number, started_at, deadline, submitted_at, percent, passed, points,
                   points_of, COALESCE(review, 'NEVER') AS review
            FROM learning_attempt
            WHERE user_id = :user AND lesson_id = :lesson AND number < :before
            ORDER BY number DESC LIMIT :most
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("before", before)
        .param("most", most)
        .query((row, n) -> past(row))
        .list();
  }

  private static PastAttempt past(ResultSet row) throws SQLException {
    Integer percent = number(row, "percent");
    return new PastAttempt(
        new AttemptId(Ids.uuid(row, "id")),
        row.getInt("number"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "deadline"),
        Sql.instantOrNull(row, "submitted_at"),
        percent == null ? null : mark(row, percent));
  }

  private static Mark mark(ResultSet row, int percent) throws SQLException {
    boolean passed = row.getBoolean("passed");
    return new Mark(
        percent,
        passed,
        number(row, "points"),
        number(row, "points_of"),
        ReviewWhen.valueOf(row.getString("review")).shows(passed));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
