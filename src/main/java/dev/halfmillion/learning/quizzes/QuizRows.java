package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Quizzes, their banks and questions as rows. */
@Repository
class QuizRows {

  private static final int SECONDS_A_QUESTION = 60;

  private final JdbcClient jdbc;

  QuizRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Rules(int version, QuizSettings settings) {}

  /** The quiz of a lesson; an empty one where nobody has written in it. */
  Quiz read(LessonId lesson) {
    Rules rules = rules(lesson).orElse(new Rules(0, QuizSettings.USUAL));
    return new Quiz(lesson, rules.version(), rules.settings(), banks(lesson), questions(lesson));
  }

  /** Holds the lesson until the end of the transaction, so that places and versions stay right. */
  void lock(LessonId lesson) {
    jdbc.sql("SELECT id FROM learning_lesson WHERE id = :lesson AND kind = 'QUIZ' FOR UPDATE")
        .param("lesson", bytes(lesson))
        .query((row, n) -> true)
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  void save(LessonId lesson, QuizSettings settings) {
    jdbc.sql(
            """
            INSERT INTO learning_quiz
              (lesson_id, version, pass_percent, attempts_allowed, time_limit_seconds,
               shuffle_questions, shuffle_choices, partial_credit, review)
            VALUES (:lesson, 1, :pass, :attempts, :seconds, :questions, :choices, :partial, :review)
            ON DUPLICATE KEY UPDATE version = version + 1, pass_percent = :pass,
              attempts_allowed = :attempts, time_limit_seconds = :seconds,
              shuffle_questions = :questions, shuffle_choices = :choices,
              partial_credit = :partial, review = :review
            """)
        .param("lesson", bytes(lesson))
        .param("pass", settings.passPercent())
        .param("attempts", settings.attemptsAllowed())
        .param("seconds", settings.timeLimitSeconds())
        .param("questions", settings.shuffleQuestions())
        .param("choices", settings.shuffleChoices())
        .param("partial", settings.partialCredit())
        .param("review", settings.review().name())
        .update();
  }

  /** Notes on the lesson that its quiz changed, and how long an attempt takes: a guess, if free. */
  void note(Quiz quiz, Instant at) {
    Integer limit = quiz.settings().timeLimitSeconds();
    int guess = Math.max(SECONDS_A_QUESTION, SECONDS_A_QUESTION * quiz.asked());
    jdbc.sql("UPDATE learning_lesson SET seconds = :seconds, updated_at = :at WHERE id = :id")
        .param("seconds", limit == null ? guess : Math.min(limit, guess))
        .param("at", Sql.timestamp(at))
        .param("id", bytes(quiz.lesson()))
        .update();
  }

  void insert(LessonId lesson, Question question, int place) {
    values(
            jdbc.sql(
                """
                INSERT INTO learning_question
                  (id, lesson_id, bank_id, place, kind, text, points, explanation, key_json)
                VALUES (:id, :lesson, :bank, :place, :kind, :text, :points, :explanation, :key)
                """),
            lesson,
            question)
        .param("place", place)
        .update();
  }

  /** Whether the lesson has the question. */
  boolean update(LessonId lesson, Question question) {
    return values(
                jdbc.sql(
                    """
                    UPDATE learning_question
                    SET bank_id = :bank, kind = :kind, text = :text, points = :points,
                        explanation = :explanation, key_json = :key
                    WHERE id = :id AND lesson_id = :lesson
                    """),
                lesson,
                question)
            .update()
        > 0;
  }

  private static JdbcClient.StatementSpec values(
      JdbcClient.StatementSpec statement, LessonId lesson, Question question) {
    BankId bank = question.bank();
    return statement
        .param("id", Ids.bytes(question.id().value()))
        .param("lesson", bytes(lesson))
        .param("bank", Ids.bytes(bank == null ? null : bank.value()))
        .param("kind", question.kind().name())
        .param("text", question.text())
        .param("points", question.points())
        .param("explanation", question.explanation())
        .param("key", Stored.text(AnswerKey.of(question)));
  }

  void place(QuestionId question, int place) {
    jdbc.sql("UPDATE learning_question SET place = :place WHERE id = :id")
        .param("place", place)
        .param("id", Ids.bytes(question.value()))
        .update();
  }

  void delete(QuestionId question) {
    jdbc.sql("DELETE FROM learning_question WHERE id = :id")
        .param("id", Ids.bytes(question.value()))
        .update();
  }

  void insert(LessonId lesson, Bank bank, int place) {
    jdbc.sql(
            """
            INSERT INTO learning_question_bank (id, lesson_id, place, title, draws)
            VALUES (:id, :lesson, :place, :title, :draws)
            """)
        .param("id", Ids.bytes(bank.id().value()))
        .param("lesson", bytes(lesson))
        .param("place", place)
        .param("title", bank.title())
        .param("draws", bank.draws())
        .update();
  }

  void update(Bank bank) {
    jdbc.sql("UPDATE learning_question_bank SET title = :title, draws = :draws WHERE id = :id")
        .param("title", bank.title())
        .param("draws", bank.draws())
        .param("id", Ids.bytes(bank.id().value()))
        .update();
  }

  void delete(BankId bank) {
    jdbc.sql("DELETE FROM learning_question_bank WHERE id = :id")
        .param("id", Ids.bytes(bank.value()))
        .update();
  }

  private Optional<Rules> rules(LessonId lesson) {
    return jdbc.sql(
            """
            SELECT version, pass_percent, attempts_allowed, time_limit_seconds, shuffle_questions,
                   shuffle_choices, partial_credit, review
            FROM learning_quiz WHERE lesson_id = :lesson
            """)
        .param("lesson", bytes(lesson))
        .query((row, n) -> new Rules(row.getInt("version"), settings(row)))
        .optional();
  }

  private List<Bank> banks(LessonId lesson) {
    return jdbc.sql(
            """
            SELECT id, title, draws FROM learning_question_bank
            WHERE lesson_id = :lesson ORDER BY place, id
            """)
        .param("lesson", bytes(lesson))
        .query(
            (row, n) ->
                new Bank(
                    new BankId(Ids.uuid(row, "id")), row.getString("title"), row.getInt("draws")))
        .list();
  }

  private List<Question> questions(LessonId lesson) {
    return jdbc.sql(
            """
            SELECT id, bank_id, kind, text, points, explanation, key_json
            FROM learning_question WHERE lesson_id = :lesson ORDER BY place, id
            """)
        .param("lesson", bytes(lesson))
        .query((row, n) -> question(row))
        .list();
  }

  private static Question question(ResultSet row) throws SQLException {
    AnswerKey key = Stored.key(row.getString("key_json"));
    UUID bank = Ids.uuidOrNull(row, "bank_id");
    return new Question(
        new QuestionId(Ids.uuid(row, "id")),
        QuestionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        row.getInt("points"),
        row.getString("explanation"),
        key.choices(),
        key.accepted(),
        key.number(),
        key.tolerance(),
        bank == null ? null : new BankId(bank));
  }

  private static QuizSettings settings(ResultSet row) throws SQLException {
    return new QuizSettings(
        row.getInt("pass_percent"),
        number(row, "attempts_allowed"),
        number(row, "time_limit_seconds"),
        row.getBoolean("shuffle_questions"),
        row.getBoolean("shuffle_choices"),
        row.getBoolean("partial_credit"),
        ReviewWhen.valueOf(row.getString("review")));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static byte @Nullable [] bytes(LessonId lesson) {
    return Ids.bytes(lesson.value());
  }
}
