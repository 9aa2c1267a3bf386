package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits for a course's people: questions without an answer, and posts that were reported. */
@Service
public class Moderation {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final PostReports reports;
  private final Discussions discussions;
  private final BusinessClock clock;

  Moderation(JdbcClient jdbc, PostReports reports, Discussions discussions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.reports = reports;
    this.discussions = discussions;
    this.clock = clock;
  }

  /**
   * A post that waits.
   *
   * @param author the writer's name, empty where they are gone
   * @param reasons what people found wrong with it; empty for a question that waits for an answer
   */
  public record Waiting(Post post, String author, List<String> reasons) {}

  /** The oldest hundred questions that no instructor has answered. */
  public List<Waiting> unanswered() {
    List<Post> posts =
        jdbc.sql(
                "SELECT "
                    + PostRows.COLUMNS
                    + """
                    FROM learning_post p
                    WHERE p.question = TRUE AND p.answered = FALSE AND p.instructor = FALSE
                      AND p.removed_at IS NULL
                    ORDER BY p.id LIMIT :most
                    """)
            .param("most", MOST)
            .query(PostRows::post)
            .list();
    return waiting(posts, Map.of());
  }

  /** The posts whose reports nobody has looked at. */
  public List<Waiting> reported() {
    Map<PostId, List<String>> open = reports.open();
    return open.isEmpty() ? List.of() : waiting(posts(open.keySet()), open);
  }

  private List<Post> posts(Collection<PostId> ids) {
    return jdbc.sql(
            "SELECT "
                + PostRows.COLUMNS
                + " FROM learning_post p WHERE p.id IN (:ids) AND p.removed_at IS NULL"
                + " ORDER BY p.id")
        .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(PostRows::post)
        .list();
  }

  private List<Waiting> waiting(List<Post> posts, Map<PostId, List<String>> reasons) {
    Map<UserId, String> names = discussions.names(posts);
    List<Waiting> waiting = new ArrayList<>();
    posts.forEach(
        post ->
            waiting.add(
                new Waiting(
                    post,
                    Objects.requireNonNullElse(names.get(post.author()), ""),
                    reasons.getOrDefault(post.id(), List.of()))));
    return waiting;
  }

  /** The reports of a post are looked at, and it stays. */
  public void settle(PostId post, UserId by) {
    reports.settle(post, by, clock.instant());
  }
}
