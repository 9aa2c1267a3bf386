package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files that lessons were to get and did not: one sentence a lesson, which stays until another
 * file comes or somebody sets it aside, so that no course goes on sale without what its author
 * believes to be in it.
 */
@Repository
public class RefusedFiles {

  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  RefusedFiles(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is said of a file.
   *
   * @param fileName as it is called on the author's device
   * @param reason a sentence or two
   */
  public static String sentence(String fileName, String reason) {
    String name = fileName.substring(Math.max(0, fileName.length() - 100));
    return plain(name.isBlank() ? "The file" : name) + " was refused: " + reason;
  }

  /** Keeps what became of the last file; an empty sentence changes nothing. */
  public void note(LessonId lesson, String sentence) {
    String plain = plain(sentence);
    if (plain.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO learning_refused_file (lesson_id, sentence, refused_at)
            VALUES (:lesson, :sentence, :at)
            ON DUPLICATE KEY UPDATE sentence = VALUES(sentence), refused_at = VALUES(refused_at)
            """)
        .param("lesson", Ids.bytes(lesson.value()))
        .param("sentence", plain)
        .param("at", Sql.timestamp(clock.instant()))
        .update();
  }

  /** Another file came, or somebody goes on without it. */
  public void settle(LessonId lesson) {
    jdbc.sql("DELETE FROM learning_refused_file WHERE lesson_id = :lesson")
        .param("lesson", Ids.bytes(lesson.value()))
        .update();
  }

  /** What is open of a lesson, or empty. */
  public Optional<String> of(LessonId lesson) {
    return jdbc.sql("SELECT sentence FROM learning_refused_file WHERE lesson_id = :lesson")
        .param("lesson", Ids.bytes(lesson.value()))
        .query(String.class)
        .optional();
  }

  /** What is open of a course's lessons. */
  public Map<LessonId, String> of(CourseId course) {
    Map<LessonId, String> open = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.lesson_id, r.sentence
            FROM learning_refused_file r JOIN learning_lesson l ON l.id = r.lesson_id
            WHERE l.course_id = :course
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              open.put(new LessonId(Ids.uuid(row, "lesson_id")), row.getString("sentence"));
            });
    return open;
  }

  private static String plain(String text) {
    String plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "\u2026";
  }
}
