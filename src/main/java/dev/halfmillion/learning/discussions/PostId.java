package dev.halfmillion.learning.discussions;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a question or a reply; outside it reads {@code post_…}. */
public record PostId(UUID value) {

  /** A new identifier. */
  public static PostId next() {
    return new PostId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<PostId> parse(String text) {
    return PublicId.parse("post", text).map(PostId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("post", value);
  }
}
