package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that a person let in, on one device.
 *
 * @param id names it
 * @param app the program's name
 * @param device where the person agreed, such as "Chrome on Android"
 * @param rights what it may do
 * @param connectedAt since when
 * @param usedAt when it last fetched a token
 */
public record Connection(
    UUID id, String app, String device, Set<Right> rights, Instant connectedAt, Instant usedAt) {

  public Connection {
    rights = Set.copyOf(rights);
  }

  /** How it is named outside. */
  public String key() {
    return PublicId.format("dev", id);
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<UUID> parse(String key) {
    return PublicId.parse("dev", key);
  }
}
