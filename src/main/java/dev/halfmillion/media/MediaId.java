package dev.halfmillion.media;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a stored file; outside it reads {@code med_…}. */
public record MediaId(UUID value) {

  static MediaId next() {
    return new MediaId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<MediaId> parse(String text) {
    return PublicId.parse("med", text).map(MediaId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("med", value);
  }
}
