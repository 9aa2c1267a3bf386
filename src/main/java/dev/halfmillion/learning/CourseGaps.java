package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a course still lacks before learners see it. */
@Repository
public class CourseGaps {

  private static final int BEGINNING = 2_000;

  private final JdbcClient jdbc;

  CourseGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A lesson without files, or a quiz. */
  private record Bare(
      LessonId id, String title, boolean quiz, String beginning, int questions, boolean published) {

    boolean empty() {
      return quiz ? questions == 0 : beginning.isBlank();
    }
  }

  /**
   * The lessons of a course, shown or not, that have neither text nor recording nor document, and
   * the quizzes without a question.
   */
  public Set<LessonId> empty(CourseId course) {
    return bare(course).stream().filter(Bare::empty).map(Bare::id).collect(Collectors.toSet());
  }

  /**
   * Refuses a course that learners would find with holes.
   *
   * @throws Refusal {@code course.gaps} where a lesson that they would see has nothing in it, or
   *     waits for a file that was refused; the sentence names it
   */
  void require(CourseId course) {
    List<Bare> holes = bare(course).stream().filter(b -> b.published() && b.empty()).toList();
    List<String> quizzes = holes.stream().filter(Bare::quiz).map(Bare::title).toList();
    if (!quizzes.isEmpty()) {
      throw gap(
          quizzes,
          "%s has no question yet. Write one, or hide it.",
          "%s have no question yet. Write some, or hide them.");
    }
    List<String> empty = holes.stream().map(Bare::title).toList();
    if (!empty.isEmpty()) {
      throw gap(
          empty,
          "%s has neither text nor file. Write something, upload a file, or hide it.",
          "%s have neither text nor file. Write something, upload files, or hide them.");
    }
    List<String> waiting = waiting(course);
    if (!waiting.isEmpty()) {
      throw gap(
          waiting,
          "A file of %s was refused. Upload another on its page, or go on without it there.",
          "Files of %s were refused. Upload others on their pages, or go on without them there.");
    }
  }

  /**
   * Refuses a lesson in which learners would find nothing.
   *
   * @throws Refusal {@code lesson.text}
   */
  void require(Lesson lesson) {
    if (!empty(lesson.courseId()).contains(lesson.id())) {
      return;
    }
    String lacks =
        lesson.kind() == LessonKind.QUIZ
            ? "has no question: learners would find nothing to answer. Write one first."
            : "has neither text nor file: learners would see nothing. Write something first.";
    throw Refusal.conflict("lesson.text", "\u201c" + lesson.title() + "\u201d " + lacks);
  }

  private static Refusal gap(List<String> titles, String one, String several) {
    String sentence =
        titles.size() == 1
            ? one.formatted("The lesson \u201c" + titles.getFirst() + "\u201d")
            : several.formatted(
                titles.stream()
                    .limit(5)
                    .collect(Collectors.joining("\u201d, \u201c", "The lessons \u201c", "\u201d")));
    return Refusal.conflict(
        "course.gaps", sentence.replace("of The", "of the") + " Then publish the course.");
  }

  private List<Bare> bare(CourseId course) {
    return jdbc.sql(
            """
            SELECT l.id, l.title, l.kind, l.published, LEFT(l.markdown, :most) AS beginning,
              (SELECT COUNT(*) FROM learning_question q WHERE q.lesson_id = l.id) AS questions
            FROM learning_lesson l JOIN learning_section s ON s.id = l.section_id
            WHERE l.course_id = :course
              AND (l.kind = 'QUIZ' OR (l.media_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM learning_document d WHERE d.lesson_id = l.id)))
            ORDER BY s.place, l.place
            """)
        .param("most", BEGINNING)
        .param("course", Ids.bytes(course.value()))
        .query(
            (row, n) ->
                new Bare(
                    new LessonId(Ids.uuid(row, "id")),
                    row.getString("title"),
                    LessonKind.QUIZ.name().equals(row.getString("kind")),
                    row.getString("beginning"),
                    row.getInt("questions"),
                    row.getBoolean("published")))
        .list();
  }

  private List<String> waiting(CourseId course) {
    return jdbc.sql(
            """
            SELECT l.title FROM learning_refused_file r
            JOIN learning_lesson l ON l.id = r.lesson_id
            JOIN learning_section s ON s.id = l.section_id
            WHERE l.course_id = :course AND l.published = TRUE
            ORDER BY s.place, l.place
            """)
        .param("course", Ids.bytes(course.value()))
        .query((row, n) -> row.getString("title"))
        .list();
  }
}
