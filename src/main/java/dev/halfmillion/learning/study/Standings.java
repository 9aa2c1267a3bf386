package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.drip.Learner.OwnOpening;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody stands: enrollment and progress together, in one statement each. */
@Repository
class Standings {

  private static final String IN_LESSON =
      """
      SELECT e.last_lesson_id, e.last_opened_at, p.lesson_id, p.position_seconds,
             p.watched_seconds, p.completed_at IS NOT NULL AS completed, o.opens_at, o.stays,
             b.completed_at IS NOT NULL AS before_completed %s
      FROM (SELECT 1 AS one) AS here
      LEFT JOIN learning_enrollment e ON e.user_id = :user AND e.course_id = :course
      LEFT JOIN learning_progress p ON p.user_id = :user AND p.lesson_id = :lesson
      LEFT JOIN learning_own_opening o ON o.user_id = :user AND o.lesson_id = :lesson
      LEFT JOIN learning_progress b ON b.user_id = :user AND b.lesson_id = :before
      %s
      """;

  private static final String IN_QUIZ =
      IN_LESSON.formatted(
          """
          , (SELECT COUNT(*) FROM learning_attempt
             WHERE user_id = :user AND lesson_id = :lesson) AS used,
             h.id AS best_id, h.percent, h.passed, t.id AS open_id, t.deadline
          """,
          """
          LEFT JOIN learning_attempt t
            ON t.user_id = :user AND t.lesson_id = :lesson AND t.unfinished = 1
          LEFT JOIN learning_attempt h ON h.id = (
            SELECT id FROM learning_attempt
            WHERE user_id = :user AND lesson_id = :lesson AND percent IS NOT NULL
            ORDER BY passed DESC, percent DESC, number LIMIT 1)
          """);

  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In everything.
   *
   * @param completed the lessons completed, of all courses
   * @param own when lessons open to this person alone
   */
  record Everywhere(
      Map<CourseId, Enrollment> enrollments,
      Set<LessonId> completed,
      Map<LessonId, OwnOpening> own) {}

  /**
   * In one course.
   *
   * @param lessons the lessons that were opened
   * @param own when lessons open to this person alone
   * @param finished whether the course was ever complete
   */
  record InCourse(
      @Nullable LessonId lastLesson,
      @Nullable Instant lastOpenedAt,
      Map<LessonId, LessonState> lessons,
      Map<LessonId, OwnOpening> own,
      boolean finished) {

    Set<LessonId> completed() {
      Set<LessonId> completed = new HashSet<>();
      lessons.forEach(
          (lesson, state) -> {
            if (state.completed()) {
              completed.add(lesson);
            }
          });
      return completed;
    }
  }

  /**
   * In one lesson.
   *
   * @param lastLesson the lesson of its course that was opened last
   * @param state null for a lesson never opened
   * @param own when it opens to this person alone; null where the rule holds
   * @param beforeCompleted whether the lesson that comes first is complete
   * @param quiz what was tried at its quiz; null for a lesson without one
   */
  record InLesson(
      @Nullable LessonId lastLesson,
      @Nullable Instant lastOpenedAt,
      @Nullable LessonState state,
      @Nullable OwnOpening own,
      boolean beforeCompleted,
      @Nullable QuizStanding quiz) {}

  /** Reads the parts of {@link Everywhere}, whose rows come mixed. */
  Everywhere of(UserId user) {
    Everywhere all = new Everywhere(new HashMap<>(), new HashSet<>(), new HashMap<>());
    jdbc.sql(
            """
            SELECT 'COURSE' AS part, course_id AS id, enrolled_at, last_opened_at, last_lesson_id,
                   completed_at, FALSE AS stays
            FROM learning_enrollment WHERE user_id = :user
            UNION ALL
            SELECT 'LESSON', lesson_id, NULL, NULL, NULL, NULL, FALSE
            FROM learning_progress WHERE user_id = :user AND completed_at IS NOT NULL
            UNION ALL
            SELECT 'OWN', lesson_id, opens_at, NULL, NULL, NULL, stays
            FROM learning_own_opening WHERE user_id = :user
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            row -> {
              UUID id = Ids.uuid(row, "id");
              switch (row.getString("part")) {
                case "COURSE" -> {
                  CourseId course = new CourseId(id);
                  all.enrollments().put(course, enrollment(row, course));
                }
                case "OWN" -> all.own().put(new LessonId(id), own(row, "enrolled_at"));
                default -> all.completed().add(new LessonId(id));
              }
            });
    return all;
  }

  InCourse in(UserId user, CourseId course) {
    Map<LessonId, LessonState> lessons = new HashMap<>();
    Map<LessonId, OwnOpening> own = new HashMap<>();
    InCourse[] found = {new InCourse(null, null, lessons, own, false)};
    jdbc.sql(
            """
            SELECT 'COURSE' AS part, last_lesson_id AS lesson_id, last_opened_at,
                   0 AS position_seconds, 0 AS watched_seconds,
                   completed_at IS NOT NULL AS completed, FALSE AS stays
            FROM learning_enrollment WHERE user_id = :user AND course_id = :course
            UNION ALL
            SELECT 'LESSON', p.lesson_id, NULL, p.position_seconds, p.watched_seconds,
                   p.completed_at IS NOT NULL, FALSE
            FROM learning_lesson l
            JOIN learning_progress p ON p.lesson_id = l.id AND p.user_id = :user
            WHERE l.course_id = :course
            UNION ALL
            SELECT 'OWN', lesson_id, opens_at, 0, 0, FALSE, stays
            FROM learning_own_opening WHERE user_id = :user AND course_id = :course
            """)
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              LessonId lesson = lesson(row, "lesson_id");
              String part = row.getString("part");
              if (part.equals("COURSE")) {
                Instant last = Sql.instantOrNull(row, "last_opened_at");
                found[0] = new InCourse(lesson, last, lessons, own, row.getBoolean("completed"));
              } else if (lesson != null && part.equals("OWN")) {
                own.put(lesson, own(row, "last_opened_at"));
              } else if (lesson != null) {
                lessons.put(lesson, state(row));
              }
            });
    return found[0];
  }

  /**
   * In a lesson.
   *
   * @param line its line in the outline
   * @param before the lesson that has to be complete first, or null
   */
  InLesson at(UserId user, CourseId course, LessonOutline line, @Nullable LessonId before) {
    boolean quiz = line.kind() == LessonKind.QUIZ;
    return jdbc.sql(quiz ? IN_QUIZ : IN_LESSON.formatted("", ""))
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("lesson", Ids.bytes(line.id().value()))
        .param("before", Ids.bytes(before == null ? null : before.value()))
        .query(
            (row, n) ->
                new InLesson(
                    lesson(row, "last_lesson_id"),
                    Sql.instantOrNull(row, "last_opened_at"),
                    lesson(row, "lesson_id") == null ? null : state(row),
                    Sql.instantOrNull(row, "opens_at") == null ? null : own(row, "opens_at"),
                    row.getBoolean("before_completed"),
                    quiz ? quiz(row) : null))
        .single();
  }

  private static QuizStanding quiz(ResultSet row) throws SQLException {
    UUID best = Ids.uuidOrNull(row, "best_id");
    UUID open = Ids.uuidOrNull(row, "open_id");
    return new QuizStanding(
        row.getInt("used"),
        best == null
            ? null
            : new QuizStanding.Best(best, row.getInt("percent"), row.getBoolean("passed")),
        open == null ? null : new QuizStanding.Open(open, Sql.instantOrNull(row, "deadline")));
  }

  private static @Nullable LessonId lesson(ResultSet row, String column) throws SQLException {
    UUID id = Ids.uuidOrNull(row, column);
    return id == null ? null : new LessonId(id);
  }

  private static OwnOpening own(ResultSet row, String opens) throws SQLException {
    return new OwnOpening(Sql.instant(row, opens), row.getBoolean("stays"));
  }

  private static LessonState state(ResultSet row) throws SQLException {
    return new LessonState(
        row.getInt("position_seconds"), row.getInt("watched_seconds"), row.getBoolean("completed"));
  }

  private static Enrollment enrollment(ResultSet row, CourseId course) throws SQLException {
    return new Enrollment(
        course,
        Sql.instant(row, "enrolled_at"),
        Sql.instantOrNull(row, "last_opened_at"),
        lesson(row, "last_lesson_id"),
        Sql.instantOrNull(row, "completed_at"));
  }
}
