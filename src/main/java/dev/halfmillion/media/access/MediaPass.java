package dev.halfmillion.media.access;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.util.Optional;
import java.util.UUID;

/**
 * By which right somebody opens a file: an address that names it opens no longer than the right
 * stands.
 *
 * @param kind which {@link MediaGate} knows of it, such as {@code lesson}
 * @param user whose right it is
 * @param epoch that person's when the address was made; a suspension, a new password or a sign-out
 *     everywhere gives them another one
 * @param what the thing it is a right to
 */
public record MediaPass(String kind, UserId user, long epoch, UUID what) {

  private static final String USER = "u";
  private static final String WHAT = "w";

  /** As an address names it. */
  public String text() {
    return String.join(
        ",",
        kind,
        PublicId.format(USER, user.value()),
        Long.toString(epoch),
        PublicId.format(WHAT, what));
  }

  /** The pass that an address names, or empty. */
  public static Optional<MediaPass> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4 || !parts[2].matches("-?\\d{1,18}")) {
      return Optional.empty();
    }
    Optional<UUID> user = PublicId.parse(USER, parts[1]);
    Optional<UUID> what = PublicId.parse(WHAT, parts[3]);
    return user.isEmpty() || what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MediaPass(parts[0], new UserId(user.get()), Long.parseLong(parts[2]), what.get()));
  }
}
