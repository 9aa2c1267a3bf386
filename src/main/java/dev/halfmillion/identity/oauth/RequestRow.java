package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's request, from the question to the person up to the exchange of the code.
 *
 * @param epoch the person's at the time of asking
 * @param redirect where to send back to, as asked
 * @param state the program's own word, handed back to it
 * @param challenge PKCE's, by S256
 * @param nonce what the ID token repeats
 * @param device where the person agrees
 * @param expiresAt of the question or, later, of the code
 * @param usedAt when the code was exchanged
 * @param connection what came of it
 */
record RequestRow(
    UUID id,
    UUID client,
    UserId user,
    long epoch,
    String authorizationUri,
    @Nullable String redirect,
    @Nullable String state,
    Set<Right> rights,
    String challenge,
    @Nullable String nonce,
    String device,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable UUID connection) {

  RequestRow {
    rights = Set.copyOf(rights);
  }

  @Override
  public String toString() {
    return "RequestRow[" + id + "]";
  }
}
