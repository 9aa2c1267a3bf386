package dev.halfmillion.platform;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a person who uses the academy; outside it reads {@code usr_…}. */
public record UserId(UUID value) implements Serializable {

  /** A new identifier. */
  public static UserId next() {
    return new UserId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<UserId> parse(String text) {
    return PublicId.parse("usr", text).map(UserId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("usr", value);
  }
}
