package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people found wrong with posts. */
@Repository
class PostReports {

  private final JdbcClient jdbc;

  PostReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(PostId post, UserId by, String reason, Instant now) {
    jdbc.sql(
            """
            INSERT INTO learning_post_report (post_id, user_id, reason, reported_at)
            VALUES (:post, :user, :reason, :now)
            ON DUPLICATE KEY UPDATE post_id = post_id
            """)
        .param("post", Ids.bytes(post.value()))
        .param("user", Ids.bytes(by.value()))
        .param("reason", reason)
        .param("now", Sql.timestamp(now))
        .update();
  }

  /** Somebody of the staff has looked at it. */
  void settle(PostId post, UserId by, Instant now) {
    jdbc.sql(
            """
            UPDATE learning_post_report SET settled_at = :now, settled_by = :by
            WHERE post_id = :post AND settled_at IS NULL
            """)
        .param("now", Sql.timestamp(now))
        .param("by", Ids.bytes(by.value()))
        .param("post", Ids.bytes(post.value()))
        .update();
  }

  /** What is said in the reports of posts that nobody has looked at, the oldest first. */
  Map<PostId, List<String>> open(Collection<PostId> posts) {
    Map<PostId, List<String>> open = new HashMap<>();
    if (posts.isEmpty()) {
      return open;
    }
    jdbc.sql(
            """
            SELECT post_id, reason FROM learning_post_report
            WHERE post_id IN (:posts) AND settled_at IS NULL ORDER BY reported_at, user_id
            """)
        .param("posts", posts.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            row -> {
              open.computeIfAbsent(new PostId(Ids.uuid(row, "post_id")), post -> new ArrayList<>())
                  .add(row.getString("reason"));
            });
    return open;
  }
}
