package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;

/**
 * A question with what was replied.
 *
 * @param replies in the order they came; at most 200
 * @param names of all who wrote here; who is gone has none
 */
public record Discussion(Post question, List<Post> replies, Map<UserId, String> names) {

  public Discussion {
    replies = List.copyOf(replies);
  }
}
