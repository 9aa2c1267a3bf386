package dev.halfmillion.media.uploads;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an upload; outside it reads {@code upl_…}. */
public record UploadId(UUID value) {

  static UploadId next() {
    return new UploadId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<UploadId> parse(String text) {
    return PublicId.parse("upl", text).map(UploadId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("upl", value);
  }
}
