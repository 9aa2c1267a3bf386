package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask people for access.
 *
 * @param id names it among us
 * @param clientId names it in OAuth
 * @param name as people know it
 * @param confidential whether it can keep a secret, as one on a server can and one on a phone
 *     cannot
 * @param redirects where it may have people sent back to
 * @param rights what it may ask for
 * @param disabledAt since when it is shut out, or null
 */
public record ClientApp(
    UUID id,
    String clientId,
    String name,
    boolean confidential,
    List<String> redirects,
    Set<Right> rights,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  public ClientApp {
    redirects = List.copyOf(redirects);
    rights = Set.copyOf(rights);
  }

  /** How its page's address names it. */
  public String key() {
    return key(id);
  }

  /** The same for an identifier. */
  public static String key(UUID id) {
    return PublicId.format("app", id);
  }

  /** The identifier in such an address, or empty. */
  public static Optional<UUID> parse(String key) {
    return PublicId.parse("app", key);
  }

  /** Whether people can use it. */
  public boolean enabled() {
    return disabledAt == null;
  }
}
