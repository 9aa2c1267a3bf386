package dev.halfmillion.learning.study;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of reports taken in, so that one sent again changes nothing. */
@Repository
class ReportKeys {

  private final JdbcClient jdbc;

  ReportKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Remembers a report's key; false when it was taken before. */
  boolean take(UserId user, LessonId lesson, String key, Instant now) {
    return jdbc.sql(
                """
                INSERT IGNORE INTO learning_progress_update
                  (user_id, lesson_id, update_key, taken_at)
                VALUES (:user, :lesson, :key, :now)
                """)
            .param("user", Ids.bytes(user.value()))
            .param("lesson", Ids.bytes(lesson.value()))
            .param("key", key)
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  /** Forgets keys taken before a moment; answers how many, at most a thousand. */
  int forget(Instant before) {
    return jdbc.sql("DELETE FROM learning_progress_update WHERE taken_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }
}
