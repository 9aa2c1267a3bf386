package dev.halfmillion.learning.search;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Keeps the plain words of lessons in step with what authors write. */
@Component
class SearchTexts {

  private static final Logger log = LoggerFactory.getLogger(SearchTexts.class);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final int AT_ONCE = 100;
  private static final int PIECE = 15_000;
  private static final int LARGEST_FILE = 2_000_000;

  private final JdbcClient jdbc;
  private final CourseAuthoring authoring;
  private final MediaLibrary media;
  private final Transactions transactions;

  SearchTexts(
      JdbcClient jdbc, CourseAuthoring authoring, MediaLibrary media, Transactions transactions) {
    this.jdbc = jdbc;
    this.authoring = authoring;
    this.media = media;
    this.transactions = transactions;
  }

  private record Piece(String kind, @Nullable Integer atSeconds, String text) {}

  /** Takes in lessons that were changed; answers how many, at most a hundred. */
  int refresh() {
    List<LessonId> stale = stale();
    stale.forEach(this::refresh);
    return stale.size();
  }

  private List<LessonId> stale() {
    return jdbc.sql(
            """
            SELECT l.id FROM learning_lesson l
            LEFT JOIN learning_search_state s ON s.lesson_id = l.id
            WHERE s.lesson_id IS NULL OR s.made_from <> l.updated_at
            LIMIT :most
            """)
        .param("most", AT_ONCE)
        .query((row, n) -> new LessonId(Ids.uuid(row, "id")))
        .list();
  }

  /**
   * Files are read before the transaction; what was changed meanwhile is left to the next round.
   */
  private void refresh(LessonId id) {
    Lesson lesson = authoring.lesson(id);
    List<Piece> pieces = pieces(lesson);
    transactions.run(
        () -> {
          if (!unchanged(lesson)) {
            return;
          }
          jdbc.sql("DELETE FROM learning_search_text WHERE lesson_id = :lesson")
              .param("lesson", Ids.bytes(id.value()))
              .update();
          pieces.forEach(piece -> insert(lesson, piece));
          jdbc.sql(
                  """
                  INSERT INTO learning_search_state (lesson_id, made_from) VALUES (:lesson, :from)
                  ON DUPLICATE KEY UPDATE made_from = VALUES(made_from)
                  """)
              .param("lesson", Ids.bytes(id.value()))
              .param("from", Sql.timestamp(lesson.changedAt()))
              .update();
        });
  }

  /** Holds the lesson, so that of two jobs at once the later writes nothing older. */
  private boolean unchanged(Lesson lesson) {
    return jdbc.sql("SELECT updated_at FROM learning_lesson WHERE id = :lesson FOR UPDATE")
        .param("lesson", Ids.bytes(lesson.id().value()))
        .query((row, n) -> Sql.instant(row, "updated_at"))
        .optional()
        .filter(lesson.changedAt()::equals)
        .isPresent();
  }

  private void insert(Lesson lesson, Piece piece) {
    jdbc.sql(
            """
            INSERT INTO learning_search_text (id, course_id, lesson_id, kind, at_seconds, body)
            VALUES (:id, :course, :lesson, :kind, :seconds, :text)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("course", Ids.bytes(lesson.courseId().value()))
        .param("lesson", Ids.bytes(lesson.id().value()))
        .param("kind", piece.kind())
        .param("seconds", piece.atSeconds())
        .param("text", piece.text())
        .update();
  }

  private List<Piece> pieces(Lesson lesson) {
    List<Piece> pieces = new ArrayList<>();
    String text = plain(lesson.markdown());
    for (int from = 0; from < text.length(); from += PIECE) {
      pieces.add(
          new Piece("LESSON", null, text.substring(from, Math.min(text.length(), from + PIECE))));
    }
    LessonVideo video = lesson.video();
    if (video != null) {
      video.captions().stream()
          .map(Caption::media)
          .flatMap(file -> read(file).stream())
          .flatMap(vtt -> Captions.pieces(vtt).stream())
          .forEach(piece -> pieces.add(new Piece("CAPTION", piece.atSeconds(), piece.text())));
    }
    return pieces;
  }

  /** A text without its markup. */
  static String plain(String markdown) {
    String spaced = Markdown.html(markdown).replaceAll("</(?:p|li|h\\d|td|th|pre)>|<br ?/?>", " ");
    return HtmlUtils.htmlUnescape(TAG.matcher(spaced).replaceAll(""))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private Optional<String> read(MediaId id) {
    return media
        .describe(id)
        .flatMap(
            file -> {
              try (InputStream in = media.open(file, 0)) {
                return Optional.of(new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8));
              } catch (IOException unreadable) {
                log.warn("The captions {} cannot be read and are not searched", id, unreadable);
                return Optional.empty();
              }
            });
  }
}
