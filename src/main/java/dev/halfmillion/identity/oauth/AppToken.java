package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param connection which connection it belongs to
 * @param generation how many refreshes came before it
 * @param rights what it is for
 * @param expiresAt when it runs out; null for a refresh token, whose end the connection knows
 */
record AppToken(UUID connection, int generation, Set<Right> rights, @Nullable Instant expiresAt) {

  AppToken {
    rights = Set.copyOf(rights);
  }

  /** The same with no right but of these. */
  AppToken within(Set<Right> allowed) {
    return new AppToken(
        connection,
        generation,
        rights.stream().filter(allowed::contains).collect(Collectors.toSet()),
        expiresAt);
  }
}
