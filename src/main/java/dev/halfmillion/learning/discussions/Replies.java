package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;

/**
 * Some of the replies to a question.
 *
 * @param newestFirst as they are read
 * @param names of all who wrote here; empty where they are gone
 */
public record Replies(List<Post> newestFirst, Map<UserId, String> names) {

  public Replies {
    newestFirst = List.copyOf(newestFirst);
  }
}
