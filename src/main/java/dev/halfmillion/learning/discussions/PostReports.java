package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people found wrong with posts. */
@Repository
class PostReports {

  private static final int MOST = 200;

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

  /** The oldest reports that nobody has looked at, by post; at most 200. */
  Map<PostId, List<String>> open() {
    Map<PostId, List<String>> open = new HashMap<>();
    jdbc.sql(
            """
            SELECT post_id, reason FROM learning_post_report WHERE settled_at IS NULL
            ORDER BY reported_at LIMIT :most
            """)
        .param("most", MOST)
        .query(
            row -> {
              open.computeIfAbsent(new PostId(Ids.uuid(row, "post_id")), post -> new ArrayList<>())
                  .add(row.getString("reason"));
            });
    return open;
  }
}
