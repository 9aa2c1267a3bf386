package dev.halfmillion.learning.discussions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names of those who write below lessons. The same few people stand in a discussion whoever
 * reads it, so a name is asked for once a minute; a changed one shows within that.
 */
@Component
class Writers {

  private static final Duration AGE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final UserDirectory people;
  private final Cache<UserId, String> names =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  Writers(UserDirectory people) {
    this.people = people;
  }

  /** The names of those who wrote; empty where they are gone. */
  Map<UserId, String> of(Collection<Post> posts) {
    List<UserId> authors = posts.stream().map(Post::author).distinct().toList();
    Map<UserId, String> known = new HashMap<>(names.getAllPresent(authors));
    List<UserId> unknown = authors.stream().filter(id -> !known.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      Map<UserId, User> found = people.findAll(unknown);
      unknown.forEach(id -> known.put(id, name(found.get(id))));
      unknown.forEach(id -> names.put(id, known.getOrDefault(id, "")));
    }
    return known;
  }

  private static String name(@Nullable User user) {
    return user == null ? "" : user.name();
  }
}
