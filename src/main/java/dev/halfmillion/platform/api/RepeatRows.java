package dev.halfmillion.platform.api;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of keys and of what was answered under them. */
@Repository
class RepeatRows {

  private final JdbcClient jdbc;

  RepeatRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a key, after waiting for whoever is just taking it; false where it is taken. */
  boolean take(UserId who, String key, byte[] askedHash, Instant now) {
    return jdbc.sql(
                """
                INSERT IGNORE INTO platform_repeat (user_id, repeat_key, asked_hash, taken_at)
                VALUES (:user, :key, :hash, :now)
                """)
            .param("user", Ids.bytes(who.value()))
            .param("key", key)
            .param("hash", askedHash)
            .param("now", Sql.timestamp(now))
            .update()
        == 1;
  }

  void answer(UserId who, String key, String answer) {
    jdbc.sql(
            """
            UPDATE platform_repeat SET answer = :answer
            WHERE user_id = :user AND repeat_key = :key
            """)
        .param("user", Ids.bytes(who.value()))
        .param("key", key)
        .param("answer", answer)
        .update();
  }

  Row of(UserId who, String key) {
    return jdbc.sql(
            """
            SELECT asked_hash, answer FROM platform_repeat
            WHERE user_id = :user AND repeat_key = :key
            """)
        .param("user", Ids.bytes(who.value()))
        .param("key", key)
        .query(
            (row, number) ->
                new Row(
                    Objects.requireNonNull(row.getBytes("asked_hash")), row.getString("answer")))
        .single();
  }

  /** Forgets keys taken before a moment; answers how many, at most a thousand. */
  int forget(Instant before) {
    return jdbc.sql("DELETE FROM platform_repeat WHERE taken_at < :before LIMIT 1000")
        .param("before", Sql.timestamp(before))
        .update();
  }

  /**
   * A key that was taken.
   *
   * @param answer as JSON
   */
  record Row(byte[] askedHash, @Nullable String answer) {}
}
