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

  private record Bare(LessonId id, String title, String beginning, boolean published) {

    boolean empty() {
      return beginning.isBlank();
    }
  }

  /** The lessons of a course, shown or not, that have neither text nor recording nor document. */
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
    List<String> empty =
        bare(course).stream().filter(b -> b.published() && b.empty()).map(Bare::title).toList();
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
            SELECT l.id, l.title, l.published, LEFT(l.markdown, :most) AS beginning
            FROM learning_lesson l JOIN learning_section s ON s.id = l.section_id
            WHERE l.course_id = :course AND l.media_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM learning_document d WHERE d.lesson_id = l.id)
            ORDER BY s.place, l.place
            """)
        .param("most", BEGINNING)
        .param("course", Ids.bytes(course.value()))
        .query(
            (row, n) ->
                new Bare(
                    new LessonId(Ids.uuid(row, "id")),
                    row.getString("title"),
                    row.getString("beginning"),
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
