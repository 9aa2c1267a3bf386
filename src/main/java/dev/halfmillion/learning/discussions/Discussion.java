package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;

/**
 * A question with what was replied last.
 *
 * @param replies the newest few, in the order they came
 * @param replied how many replies there are in all
 * @param names of all who wrote here; empty where they are gone
 */
public record Discussion(
    Post question, List<Post> replies, int replied, Map<UserId, String> names) {

  public Discussion {
    replies = List.copyOf(replies);
  }
}
