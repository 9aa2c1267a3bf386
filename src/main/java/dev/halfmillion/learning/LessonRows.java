package dev.halfmillion.learning;

import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lessons and their captions as rows. */
@Repository
class LessonRows {

  private static final String SELECT =
      """
      SELECT id, course_id, slug, title, markdown, media_id, poster_id, seconds, kind, updated_at
      FROM learning_lesson
      """;

  private final JdbcClient jdbc;

  LessonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record LineRow(
      LessonId id,
      SectionId section,
      String slug,
      String title,
      LessonKind kind,
      int seconds,
      boolean preview,
      boolean required,
      boolean published,
      Instant changedAt) {}

  /** The lines of the outlines of courses, in order. */
  Map<CourseId, List<LineRow>> lines(Collection<CourseId> courses) {
    Map<CourseId, List<LineRow>> found = new HashMap<>();
    if (courses.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            SELECT l.course_id, l.id, l.section_id, l.slug, l.title, l.kind, l.seconds, l.preview,
                   l.required, l.published, l.updated_at
            FROM learning_lesson l JOIN learning_section s ON s.id = l.section_id
            WHERE l.course_id IN (:courses)
            ORDER BY s.place, l.place
            """)
        .param("courses", courses.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new CourseId(Ids.uuid(row, "course_id")), id -> new ArrayList<>())
                  .add(line(row));
            });
    return found;
  }

  Optional<Lesson> find(LessonId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(LessonRows::bare)
        .optional()
        .map(this::whole);
  }

  /** The course that a lesson belongs to. */
  Optional<CourseId> courseOf(LessonId id) {
    return jdbc.sql("SELECT course_id FROM learning_lesson WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> new CourseId(Ids.uuid(row, "course_id")))
        .optional();
  }

  void insert(
      CourseId course, SectionId section, int place, LessonId id, LessonDraft draft, Instant at) {
    LessonVideo video = draft.video();
    jdbc.sql(
            """
            INSERT INTO learning_lesson
              (id, course_id, section_id, place, slug, kind, published, preview, required, title,
               markdown, media_id, poster_id, seconds, updated_at)
            VALUES (:id, :course, :section, :place, :slug, :kind, :published, :preview, :required,
                    :title, :markdown, :media, :poster, :seconds, :at)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("course", Ids.bytes(course.value()))
        .param("section", Ids.bytes(section.value()))
        .param("place", place)
        .param("slug", draft.slug())
        .param("kind", draft.kind().name())
        .param("published", draft.published())
        .param("preview", draft.preview())
        .param("required", draft.required())
        .param("title", draft.title())
        .param("markdown", draft.markdown())
        .param("media", video == null ? null : Ids.bytes(video.media().value()))
        .param("poster", video == null ? null : bytes(video.poster()))
        .param("seconds", video == null ? ReadingTime.seconds(draft.markdown()) : video.seconds())
        .param("at", Sql.timestamp(at))
        .update();
    if (video != null) {
      insertCaptions(id, video.captions());
      insertChapters(id, video.chapters());
    }
    insertDocuments(id, draft.documents());
  }

  private void insertDocuments(LessonId id, List<MediaId> documents) {
    for (int place = 0; place < documents.size(); place++) {
      jdbc.sql(
              """
              INSERT INTO learning_document (lesson_id, media_id, place)
              VALUES (:lesson, :media, :place)
              """)
          .param("lesson", Ids.bytes(id.value()))
          .param("media", Ids.bytes(documents.get(place).value()))
          .param("place", place)
          .update();
    }
  }

  private List<MediaId> documents(UUID lesson) {
    return jdbc.sql("SELECT media_id FROM learning_document WHERE lesson_id = :id ORDER BY place")
        .param("id", Ids.bytes(lesson))
        .query((row, n) -> new MediaId(Ids.uuid(row, "media_id")))
        .list();
  }

  private void insertChapters(LessonId id, List<Chapter> chapters) {
    for (Chapter chapter : chapters) {
      jdbc.sql(
              """
              INSERT INTO learning_chapter (lesson_id, seconds, title)
              VALUES (:lesson, :seconds, :title)
              """)
          .param("lesson", Ids.bytes(id.value()))
          .param("seconds", chapter.seconds())
          .param("title", chapter.title())
          .update();
    }
  }

  private List<Chapter> chapters(UUID lesson) {
    return jdbc.sql(
            "SELECT seconds, title FROM learning_chapter WHERE lesson_id = :id ORDER BY seconds")
        .param("id", Ids.bytes(lesson))
        .query((row, n) -> new Chapter(row.getInt("seconds"), row.getString("title")))
        .list();
  }

  /** The recordings of all lessons. */
  List<MediaId> recordings() {
    return jdbc.sql("SELECT DISTINCT media_id FROM learning_lesson WHERE media_id IS NOT NULL")
        .query((row, n) -> new MediaId(Ids.uuid(row, "media_id")))
        .list();
  }

  /**
   * Texts that have pictures, by lesson.
   *
   * @param after the last lesson of those before; null for the first ones
   */
  Map<LessonId, String> textsWithPictures(@Nullable LessonId after, int most) {
    Map<LessonId, String> texts = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT id, markdown FROM learning_lesson
            WHERE id > :after AND markdown LIKE '%/media/med_%' ORDER BY id LIMIT :most
            """)
        .param("after", after == null ? new byte[16] : Ids.bytes(after.value()))
        .param("most", most)
        .query(
            row -> {
              texts.put(
                  new LessonId(Ids.uuid(row, "id")),
                  Objects.requireNonNull(row.getString("markdown")));
            });
    return texts;
  }

  private void insertCaptions(LessonId id, List<Caption> captions) {
    for (int place = 0; place < captions.size(); place++) {
      Caption caption = captions.get(place);
      jdbc.sql(
              """
              INSERT INTO learning_caption (lesson_id, lang, label, media_id, place)
              VALUES (:lesson, :lang, :label, :media, :place)
              """)
          .param("lesson", Ids.bytes(id.value()))
          .param("lang", caption.lang())
          .param("label", caption.label())
          .param("media", Ids.bytes(caption.media().value()))
          .param("place", place)
          .update();
    }
  }

  /** Changes title, text and flags; an article's reading time follows its text. */
  void update(LessonId id, LessonEdit edit, @Nullable Integer seconds, Instant at) {
    jdbc.sql(
            """
            UPDATE learning_lesson
            SET title = :title, markdown = :markdown, preview = :preview, required = :required,
                published = :published, seconds = COALESCE(:seconds, seconds), updated_at = :at
            WHERE id = :id
            """)
        .param("title", edit.title())
        .param("markdown", edit.markdown())
        .param("preview", edit.preview())
        .param("required", edit.required())
        .param("published", edit.published())
        .param("seconds", seconds)
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void show(LessonId id, Instant at) {
    jdbc.sql("UPDATE learning_lesson SET published = TRUE, updated_at = :at WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  private List<Caption> captions(UUID lesson) {
    return jdbc.sql(
            "SELECT lang, label, media_id FROM learning_caption WHERE lesson_id = :id ORDER BY"
                + " place")
        .param("id", Ids.bytes(lesson))
        .query(
            (row, n) ->
                new Caption(
                    row.getString("lang"),
                    row.getString("label"),
                    new MediaId(Ids.uuid(row, "media_id"))))
        .list();
  }

  /** Without captions and documents, which are rows of their own. */
  private static Lesson bare(ResultSet row, int number) throws SQLException {
    UUID media = Ids.uuidOrNull(row, "media_id");
    return new Lesson(
        new LessonId(Ids.uuid(row, "id")),
        new CourseId(Ids.uuid(row, "course_id")),
        row.getString("slug"),
        row.getString("title"),
        row.getString("markdown"),
        media == null ? null : video(row, media),
        List.of(),
        LessonKind.valueOf(row.getString("kind")),
        Sql.instant(row, "updated_at"));
  }

  private static LessonVideo video(ResultSet row, UUID media) throws SQLException {
    UUID poster = Ids.uuidOrNull(row, "poster_id");
    return new LessonVideo(
        new MediaId(media),
        row.getInt("seconds"),
        poster == null ? null : new MediaId(poster),
        List.of());
  }

  private Lesson whole(Lesson bare) {
    LessonVideo video = bare.video();
    return new Lesson(
        bare.id(),
        bare.courseId(),
        bare.slug(),
        bare.title(),
        bare.markdown(),
        video == null
            ? null
            : new LessonVideo(
                video.media(),
                video.seconds(),
                video.poster(),
                captions(bare.id().value()),
                chapters(bare.id().value())),
        documents(bare.id().value()),
        bare.kind(),
        bare.changedAt());
  }

  private static LineRow line(ResultSet row) throws SQLException {
    return new LineRow(
        new LessonId(Ids.uuid(row, "id")),
        new SectionId(Ids.uuid(row, "section_id")),
        row.getString("slug"),
        row.getString("title"),
        LessonKind.valueOf(row.getString("kind")),
        row.getInt("seconds"),
        row.getBoolean("preview"),
        row.getBoolean("required"),
        row.getBoolean("published"),
        Sql.instant(row, "updated_at"));
  }

  private static byte @Nullable [] bytes(@Nullable MediaId id) {
    return id == null ? null : Ids.bytes(id.value());
  }
}
