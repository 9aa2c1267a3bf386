package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections and lessons added, filled and taken away. */
@Repository
class PartRows {

  /** In an order in which none is named by the next. */
  private static final List<String> KEPT_OF_LESSONS =
      List.of(
          "learning_caption",
          "learning_chapter",
          "learning_document",
          "learning_refused_file",
          "learning_question",
          "learning_question_bank",
          "learning_quiz");

  private final JdbcClient jdbc;

  PartRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A part as it begins.
   *
   * @param word its name in addresses
   * @param kind what it will mainly be
   */
  record NewPart(String word, String title, LessonKind kind) {}

  void insertSection(CourseId course, SectionId id, int place, String title) {
    jdbc.sql(
            """
            INSERT INTO learning_section (id, course_id, place, title)
            VALUES (:id, :course, :place, :title)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("course", Ids.bytes(course.value()))
        .param("place", place)
        .param("title", title)
        .update();
  }

  /** Whether the course has the section. */
  boolean rename(CourseId course, SectionId id, String title) {
    return jdbc.sql(
                "UPDATE learning_section SET title = :title WHERE id = :id AND course_id = :course")
            .param("title", title)
            .param("id", Ids.bytes(id.value()))
            .param("course", Ids.bytes(course.value()))
            .update()
        == 1;
  }

  void deleteSection(SectionId id) {
    jdbc.sql("DELETE FROM learning_section WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** The words that the course's lessons have in addresses. */
  Set<String> words(CourseId course) {
    return jdbc
        .sql("SELECT slug FROM learning_lesson WHERE course_id = :course")
        .param("course", Ids.bytes(course.value()))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /**
   * A lesson without content.
   *
   * @param shown whether learners see it once they see the course
   */
  void insertLesson(
      CourseId course, SectionId section, LessonId id, NewPart part, boolean shown, Instant at) {
    jdbc.sql(
            """
            INSERT INTO learning_lesson
              (id, course_id, section_id, place, slug, kind, published, preview, required, title,
               markdown, seconds, updated_at)
            VALUES (:id, :course, :section, 900000, :word, :kind, :shown, FALSE, TRUE, :title,
                    '', 30, :at)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("course", Ids.bytes(course.value()))
        .param("section", Ids.bytes(section.value()))
        .param("word", part.word())
        .param("kind", part.kind().name())
        .param("title", part.title())
        .param("shown", shown)
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** Whether anybody has opened the lesson. */
  boolean studied(LessonId id) {
    return jdbc.sql("SELECT 1 FROM learning_progress WHERE lesson_id = :id LIMIT 1")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  void deleteLesson(LessonId id) {
    for (String table : KEPT_OF_LESSONS) {
      jdbc.sql("DELETE FROM " + table + " WHERE lesson_id = :id")
          .param("id", Ids.bytes(id.value()))
          .update();
    }
    jdbc.sql("DELETE FROM learning_lesson WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /**
   * Gives a lesson another recording, or none; captions, chapters and poster of the one before go.
   *
   * @param seconds how long the lesson takes from now on
   */
  void record(LessonId id, @Nullable LessonVideo recording, int seconds, Instant at) {
    for (String table : List.of("learning_caption", "learning_chapter")) {
      jdbc.sql("DELETE FROM " + table + " WHERE lesson_id = :id")
          .param("id", Ids.bytes(id.value()))
          .update();
    }
    jdbc.sql(
            """
            UPDATE learning_lesson
            SET kind = CASE WHEN kind = 'QUIZ' THEN kind ELSE :kind END, media_id = :media, poster_id = NULL, seconds = :seconds,
                updated_at = :at
            WHERE id = :id
            """)
        .param("kind", recording == null ? "ARTICLE" : "VIDEO")
        .param("media", Ids.bytes(recording == null ? null : recording.media().value()))
        .param("seconds", seconds)
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Adds a document at the end; the same once more changes nothing. */
  void addDocument(LessonId id, MediaId document, Instant at) {
    jdbc.sql(
            """
            INSERT INTO learning_document (lesson_id, media_id, place)
            SELECT :lesson, :media, COALESCE(MAX(d.place), -1) + 1 FROM learning_document d
            WHERE d.lesson_id = :lesson
            ON DUPLICATE KEY UPDATE lesson_id = VALUES(lesson_id)
            """)
        .param("lesson", Ids.bytes(id.value()))
        .param("media", Ids.bytes(document.value()))
        .update();
    changed(id, at);
  }

  void removeDocument(LessonId id, MediaId document, Instant at) {
    jdbc.sql("DELETE FROM learning_document WHERE lesson_id = :lesson AND media_id = :media")
        .param("lesson", Ids.bytes(id.value()))
        .param("media", Ids.bytes(document.value()))
        .update();
    changed(id, at);
  }

  /** Copies of a lesson's content are told apart by this moment. */
  private void changed(LessonId id, Instant at) {
    jdbc.sql("UPDATE learning_lesson SET updated_at = :at WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }
}
