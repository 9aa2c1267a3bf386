package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a course; outside it reads {@code crs_…}. */
public record CourseId(UUID value) {

  /** A new identifier. */
  public static CourseId next() {
    return new CourseId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<CourseId> parse(String text) {
    return PublicId.parse("crs", text).map(CourseId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("crs", value);
  }
}
