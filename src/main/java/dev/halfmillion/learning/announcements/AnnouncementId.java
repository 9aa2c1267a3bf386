package dev.halfmillion.learning.announcements;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names an announcement; outside it reads {@code ann_…}. */
public record AnnouncementId(UUID value) {

  /** A new identifier. */
  public static AnnouncementId next() {
    return new AnnouncementId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<AnnouncementId> parse(String text) {
    return PublicId.parse("ann", text).map(AnnouncementId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("ann", value);
  }
}
