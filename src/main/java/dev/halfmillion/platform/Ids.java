package dev.halfmillion.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes time-ordered identifiers and carries them to and from {@code BINARY(16)} columns. */
public final class Ids {

  private Ids() {}

  /** A new UUIDv7. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /** The sixteen bytes for a column; null stays null. */
  public static byte @Nullable [] bytes(@Nullable UUID id) {
    if (id == null) {
      return null;
    }
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The identifier in sixteen bytes. */
  public static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** The identifier in a column that is never null. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return uuid(Objects.requireNonNull(row.getBytes(column), column));
  }

  /** The identifier in a column that may be null. */
  public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : uuid(bytes);
  }
}
