package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chapters and captions of recordings, changed. */
@Repository
class TrackRows {

  private final JdbcClient jdbc;

  TrackRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replaceChapters(LessonId id, List<Chapter> chapters, Instant at) {
    jdbc.sql("DELETE FROM learning_chapter WHERE lesson_id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
    for (Chapter chapter : chapters) {
      jdbc.sql(
              """
              INSERT INTO learning_chapter (lesson_id, seconds, title)
              VALUES (:id, :seconds, :title)
              """)
          .param("id", Ids.bytes(id.value()))
          .param("seconds", chapter.seconds())
          .param("title", chapter.title().strip())
          .update();
    }
    changed(id, at);
  }

  /** Puts captions in place of those in the same language, or at the end. */
  void putCaption(LessonId id, Caption caption, int place, Instant at) {
    jdbc.sql(
            """
            INSERT INTO learning_caption (lesson_id, lang, label, media_id, place)
            VALUES (:id, :lang, :label, :media, :place)
            ON DUPLICATE KEY UPDATE label = VALUES(label), media_id = VALUES(media_id)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("lang", caption.lang())
        .param("label", caption.label())
        .param("media", Ids.bytes(caption.media().value()))
        .param("place", place)
        .update();
    changed(id, at);
  }

  /** Whether there were captions in the language. */
  boolean removeCaption(LessonId id, String lang, Instant at) {
    int removed =
        jdbc.sql("DELETE FROM learning_caption WHERE lesson_id = :id AND lang = :lang")
            .param("id", Ids.bytes(id.value()))
            .param("lang", lang)
            .update();
    changed(id, at);
    return removed == 1;
  }

  private void changed(LessonId id, Instant at) {
    jdbc.sql("UPDATE learning_lesson SET updated_at = :at WHERE id = :id")
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id.value()))
        .update();
  }
}
