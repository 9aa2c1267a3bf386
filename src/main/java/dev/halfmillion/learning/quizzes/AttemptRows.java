package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts as rows, one for each try. */
@Repository
class AttemptRows {

  private static final String SELECT =
      """
      SELECT id, user_id, lesson_id, number, started_at, deadline, paper, answers, submitted_at,
             score
      FROM learning_attempt
      """;

  private final JdbcClient jdbc;

  AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An attempt without its paper.
   *
   * @param percent null while it is open
   */
  record Line(
      AttemptId id,
      int number,
      @Nullable Instant deadline,
      @Nullable Integer percent,
      boolean passed) {

    boolean open() {
      return percent == null;
    }
  }

  /** Somebody's attempt, or empty for anybody else's. */
  Optional<Attempt> find(AttemptId id, UserId user) {
    return one(SELECT + " WHERE id = :id AND user_id = :user", id, user);
  }

  /** As {@link #find}, held until the end of the transaction. */
  Optional<Attempt> lock(AttemptId id, UserId user) {
    return one(SELECT + " WHERE id = :id AND user_id = :user FOR UPDATE", id, user);
  }

  private Optional<Attempt> one(String select, AttemptId id, UserId user) {
    return jdbc.sql(select)
        .param("id", Ids.bytes(id.value()))
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> attempt(row))
        .optional();
  }

  /** All of somebody's, the oldest first. */
  List<Attempt> of(UserId user) {
    return jdbc.sql(SELECT + " WHERE user_id = :user ORDER BY started_at, id")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> attempt(row))
        .list();
  }

  /** The attempt that somebody asked for under a key before. */
  Optional<Attempt> byRequest(UserId user, String key) {
    return jdbc.sql(SELECT + " WHERE user_id = :user AND request_key = :key")
        .param("user", Ids.bytes(user.value()))
        .param("key", key)
        .query((row, n) -> attempt(row))
        .optional();
  }

  /** Somebody's attempts at a quiz, the oldest first. */
  List<Line> lines(UserId user, LessonId lesson) {
    return jdbc.sql(
            """
            SELECT id, number, deadline, percent, passed FROM learning_attempt
            WHERE user_id = :user AND lesson_id = :lesson ORDER BY number
            """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .query((row, n) -> line(row))
        .list();
  }

  /**
   * Makes the row.
   *
   * @throws DuplicateKeyException where the learner has an open one, or this number or key, already
   */
  void insert(Attempt attempt, int version, @Nullable String requestKey) {
    jdbc.sql(
            """
            INSERT INTO learning_attempt
              (id, user_id, lesson_id, number, unfinished, request_key, quiz_version, started_at,
               deadline, paper, answers)
            VALUES (:id, :user, :lesson, :number, 1, :key, :version, :started, :deadline, :paper,
                    '{}')
            """)
        .param("id", Ids.bytes(attempt.id().value()))
        .param("user", Ids.bytes(attempt.user().value()))
        .param("lesson", Ids.bytes(attempt.lesson().value()))
        .param("number", attempt.number())
        .param("key", requestKey)
        .param("version", version)
        .param("started", Sql.timestamp(attempt.startedAt()))
        .param("deadline", Sql.timestamp(attempt.deadline()))
        .param("paper", Stored.text(attempt.paper()))
        .update();
  }

  void saveAnswers(Attempt attempt) {
    jdbc.sql("UPDATE learning_attempt SET answers = :answers WHERE id = :id")
        .param("answers", Stored.text(attempt.answers()))
        .param("id", Ids.bytes(attempt.id().value()))
        .update();
  }

  void finish(Attempt attempt, Score score) {
    jdbc.sql(
            """
            UPDATE learning_attempt
            SET answers = :answers, unfinished = NULL, submitted_at = :at, score = :score,
                percent = :percent, passed = :passed
            WHERE id = :id
            """)
        .param("answers", Stored.text(attempt.answers()))
        .param("at", Sql.timestamp(attempt.submittedAt()))
        .param("score", Stored.text(score))
        .param("percent", score.percent())
        .param("passed", score.passed())
        .param("id", Ids.bytes(attempt.id().value()))
        .update();
  }

  /**
   * Whose open attempts had their deadline before a moment.
   *
   * @param most how many at once
   */
  List<Overdue> overdue(Instant before, int most) {
    return jdbc.sql(
            """
            SELECT id, user_id FROM learning_attempt
            WHERE unfinished = 1 AND deadline < :before ORDER BY deadline LIMIT :most
            """)
        .param("before", Sql.timestamp(before))
        .param("most", most)
        .query(
            (row, n) ->
                new Overdue(
                    new AttemptId(Ids.uuid(row, "id")), new UserId(Ids.uuid(row, "user_id"))))
        .list();
  }

  /** An attempt that waits to be submitted. */
  record Overdue(AttemptId id, UserId user) {}

  private static Line line(ResultSet row) throws SQLException {
    int percent = row.getInt("percent");
    Integer known = row.wasNull() ? null : Integer.valueOf(percent);
    return new Line(
        new AttemptId(Ids.uuid(row, "id")),
        row.getInt("number"),
        Sql.instantOrNull(row, "deadline"),
        known,
        row.getBoolean("passed"));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    String score = row.getString("score");
    return new Attempt(
        new AttemptId(Ids.uuid(row, "id")),
        new UserId(Ids.uuid(row, "user_id")),
        new LessonId(Ids.uuid(row, "lesson_id")),
        row.getInt("number"),
        Sql.instant(row, "started_at"),
        Sql.instantOrNull(row, "deadline"),
        Stored.paper(row.getString("paper")),
        Stored.answers(row.getString("answers")),
        Sql.instantOrNull(row, "submitted_at"),
        score == null ? null : Stored.score(score));
  }
}
