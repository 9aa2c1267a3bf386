package dev.halfmillion.media.access;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.WayIn;
import java.util.Optional;
import java.util.UUID;

/**
 * By which right somebody opens a file: an address that names it opens no longer than the right
 * stands.
 *
 * @param kind which {@link MediaGate} knows of it, such as {@code lesson}
 * @param user whose right it is
 * @param way by what that person was let in when the address was made; it ends with a sign-out
 * @param what the thing it is a right to
 */
public record MediaPass(String kind, UserId user, WayIn way, UUID what) {

  private static final String USER = "u";
  private static final String WHAT = "w";
  private static final String MARK = "m";

  /** As an address names it. */
  public String text() {
    return String.join(
        ",",
        kind,
        PublicId.format(USER, user.value()),
        Long.toString(way.epoch()),
        PublicId.format(WHAT, what),
        PublicId.format(MARK, way.mark()));
  }

  /** The pass that an address names, or empty. */
  public static Optional<MediaPass> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 5 || !parts[2].matches("-?\\d{1,18}")) {
      return Optional.empty();
    }
    Optional<UUID> user = PublicId.parse(USER, parts[1]);
    Optional<UUID> what = PublicId.parse(WHAT, parts[3]);
    Optional<UUID> mark = PublicId.parse(MARK, parts[4]);
    return user.isEmpty() || what.isEmpty() || mark.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MediaPass(
                parts[0],
                new UserId(user.get()),
                new WayIn(Long.parseLong(parts[2]), mark.get()),
                what.get()));
  }
}
