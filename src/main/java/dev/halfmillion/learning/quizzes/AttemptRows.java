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
import java.util.UUID;
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

  /**
   * Somebody's attempts by lesson and number, a few at a time, for they carry their papers.
   *
   * @param after the last that was read before; null for the first
   */
  List<Attempt> of(UserId user, @Nullable Attempt after, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE user_id = :user
                  AND (lesson_id > :lesson OR (lesson_id = :lesson AND number > :number))
                ORDER BY lesson_id, number LIMIT :most
                """)
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(after == null ? new UUID(0, 0) : after.lesson().value()))
        .param("number", after == null ? 0 : after.number())
        .param("most", most)
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
               deadline, paper, review, answers)
            VALUES (:id, :user, :lesson, :number, 1, :key, :version, :started, :deadline, :paper,
                    :review, '{}')
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
        .param("review", attempt.paper().review().name())
        .update();
  }

  /**
   * Writes into some rows of before there were such columns what lists say of them.
   *
   * @return how many, at most as many as asked for
   */
  int describe(int most) {
    return jdbc.sql(
            """
            UPDATE learning_attempt
            SET points = CAST(JSON_UNQUOTE(JSON_EXTRACT(score, '$.points')) AS SIGNED),
                points_of = CAST(JSON_UNQUOTE(JSON_EXTRACT(score, '$.of')) AS SIGNED),
                review = COALESCE(JSON_UNQUOTE(JSON_EXTRACT(paper, '$.review')), 'NEVER')
            WHERE review IS NULL ORDER BY id LIMIT :most
            """)
        .param("most", most)
        .update();
  }

  /**
   * Leaves of old attempts their result alone, of some at once; the best keeps all.
   *
   * @param number the newest of somebody's at a quiz that is old
   * @param most how many at once, the oldest first
   */
  void leaveResults(UserId user, LessonId lesson, int number, AttemptId best, int most) {
    jdbc.sql(
            """
            UPDATE learning_attempt SET paper = :gone, review = :review, answers = '{}'
            WHERE user_id = :user AND lesson_id = :lesson AND number <= :number
              AND unfinished IS NULL AND id <> :best AND paper <> :gone
            ORDER BY number LIMIT :most
            """)
        .param("gone", Stored.text(Paper.GONE))
        .param("review", Paper.GONE.review().name())
        .param("user", Ids.bytes(user.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("number", number)
        .param("best", Ids.bytes(best.value()))
        .param("most", most)
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
                percent = :percent, passed = :passed, points = :points, points_of = :of
            WHERE id = :id
            """)
        .param("answers", Stored.text(attempt.answers()))
        .param("at", Sql.timestamp(attempt.submittedAt()))
        .param("score", Stored.text(score))
        .param("percent", score.percent())
        .param("passed", score.passed())
        .param("points", score.points())
        .param("of", score.of())
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
