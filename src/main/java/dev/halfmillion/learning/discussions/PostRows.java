package dev.halfmillion.learning.discussions;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and replies as rows. */
@Repository
class PostRows {

  static final String COLUMNS =
      """
      p.id, p.thread_id, p.lesson_id, p.user_id, p.instructor, p.answered, p.body, p.at_seconds,
      p.written_at, p.removed_at
      """;

  private final JdbcClient jdbc;

  PostRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Post> find(PostId id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM learning_post p WHERE p.id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(PostRows::post)
        .optional();
  }

  /** Holds a question until the transaction ends. */
  void lock(PostId id) {
    jdbc.sql("SELECT id FROM learning_post WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> Ids.uuid(row, "id"))
        .optional();
  }

  /**
   * A post as part of its thread.
   *
   * @param replied how many replies the thread has in all
   */
  record InThread(Post post, int replied) {}

  /**
   * The posts of a lesson's newest threads: each question with its newest replies in their order,
   * the newest thread first.
   */
  List<InThread> threads(LessonId lesson, @Nullable PostId after, int most, int replies) {
    return jdbc.sql(
            "SELECT n.replied, "
                + COLUMNS
                + """
                FROM (SELECT r.id,
                        ROW_NUMBER() OVER (PARTITION BY r.thread_id ORDER BY r.id DESC) AS place,
                        COUNT(*) OVER (PARTITION BY r.thread_id) - 1 AS replied
                      FROM (SELECT id FROM learning_post
                            WHERE lesson_id = :lesson AND question = TRUE
                              AND (:after IS NULL OR id < :after)
                            ORDER BY id DESC LIMIT :most) t
                      JOIN learning_post r ON r.thread_id = t.id) n
                JOIN learning_post p ON p.id = n.id
                WHERE n.place <= :replies OR p.question = TRUE
                ORDER BY p.thread_id DESC, p.question DESC, p.id
                """)
        .param("lesson", Ids.bytes(lesson.value()))
        .param("after", Ids.bytes(after == null ? null : after.value()))
        .param("most", most)
        .param("replies", replies)
        .query((row, n) -> new InThread(post(row, n), row.getInt("replied")))
        .list();
  }

  /** A question and, the newest first, its replies before one of them; or its newest replies. */
  List<Post> replies(PostId question, @Nullable PostId before, int most) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                FROM learning_post p
                WHERE p.thread_id = :id
                  AND (p.question = TRUE OR :before IS NULL OR p.id < :before)
                ORDER BY p.question DESC, p.id DESC LIMIT :most
                """)
        .param("id", Ids.bytes(question.value()))
        .param("before", Ids.bytes(before == null ? null : before.value()))
        .param("most", most + 1)
        .query(PostRows::post)
        .list();
  }

  int replies(PostId question) {
    return jdbc.sql("SELECT COUNT(*) FROM learning_post WHERE thread_id = :id AND question = FALSE")
        .param("id", Ids.bytes(question.value()))
        .query(Integer.class)
        .single();
  }

  /** Writes a post down; nobody is told of one that is history. */
  void insert(Post post) {
    jdbc.sql(
            """
            INSERT INTO learning_post
              (id, thread_id, lesson_id, user_id, question, instructor, answered, told, body,
               at_seconds, written_at)
            VALUES (:id, :thread, :lesson, :user, :question, :instructor, FALSE, :told, :text,
                    :seconds, :at)
            """)
        .param("id", Ids.bytes(post.id().value()))
        .param("thread", Ids.bytes(post.thread().value()))
        .param("lesson", Ids.bytes(post.lesson().value()))
        .param("user", Ids.bytes(post.author().value()))
        .param("question", post.question())
        .param("instructor", post.instructor())
        .param("told", BusinessClock.travelling())
        .param("text", post.text())
        .param("seconds", post.atSeconds())
        .param("at", Sql.timestamp(post.writtenAt()))
        .update();
  }

  void answered(PostId question) {
    jdbc.sql("UPDATE learning_post SET answered = TRUE WHERE id = :id")
        .param("id", Ids.bytes(question.value()))
        .update();
  }

  void edit(PostId id, String text, Instant now) {
    jdbc.sql("UPDATE learning_post SET body = :text, edited_at = :now WHERE id = :id")
        .param("text", text)
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /**
   * Takes a post away; its author's own words go with it, also after somebody else took it away;
   * others' stay for the record.
   */
  void remove(PostId id, UserId by, Instant now) {
    jdbc.sql(
            """
            UPDATE learning_post
            SET removed_by = COALESCE(removed_by, :by), removed_at = COALESCE(removed_at, :now),
                body = CASE WHEN user_id = :by THEN '' ELSE body END
            WHERE id = :id AND (removed_at IS NULL OR user_id = :by)
            """)
        .param("now", Sql.timestamp(now))
        .param("by", Ids.bytes(by.value()))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Shows again what somebody else than its author took away; of other posts no text is left. */
  void restore(PostId id) {
    jdbc.sql(
            """
            UPDATE learning_post SET removed_at = NULL, removed_by = NULL
            WHERE id = :id AND removed_at IS NOT NULL AND body <> ''
            """)
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  static Post post(ResultSet row, int number) throws SQLException {
    int second = row.getInt("at_seconds");
    return new Post(
        new PostId(Ids.uuid(row, "id")),
        new PostId(Ids.uuid(row, "thread_id")),
        new LessonId(Ids.uuid(row, "lesson_id")),
        new UserId(Ids.uuid(row, "user_id")),
        row.getBoolean("instructor"),
        row.getBoolean("answered"),
        row.getString("body"),
        row.getObject("at_seconds") == null ? null : second,
        Sql.instant(row, "written_at"),
        Sql.instantOrNull(row, "removed_at") != null);
  }
}
