package dev.halfmillion.platform.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads sessions from Spring Session's tables, in one statement and without a transaction; its own
 * repository writes them.
 */
class SessionRows implements SessionReader {

  private static final Logger log = LoggerFactory.getLogger(SessionRows.class);

  private static final String SELECT =
      """
      SELECT s.creation_time, s.last_access_time, s.max_inactive_interval,
             a.attribute_name, a.attribute_bytes
      FROM SPRING_SESSION s
      LEFT JOIN SPRING_SESSION_ATTRIBUTES a ON a.session_primary_id = s.primary_id
      WHERE s.session_id = ?
      """;

  private final JdbcOperations jdbc;
  private final DeserializingConverter unfold = new DeserializingConverter();

  SessionRows(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable SessionCopy read(String id, @Nullable SessionCopy known) {
    List<Row> rows = jdbc.query(SELECT, SessionRows::row, id).stream().sorted(Row.BY_NAME).toList();
    if (rows.isEmpty()) {
      return null;
    }
    Row first = rows.getFirst();
    String mark = mark(rows);
    try {
      return new SessionCopy(
          id,
          first.createdAt(),
          first.lastAccess(),
          first.idleLimit(),
          known != null && mark.equals(known.mark()) ? known.attributes() : attributes(rows),
          mark);
    } catch (RuntimeException unreadable) {
      log.warn("A session of an older release cannot be read and is ended", unreadable);
      jdbc.update("DELETE FROM SPRING_SESSION WHERE session_id = ?", id);
      return null;
    }
  }

  private Map<String, Object> attributes(List<Row> rows) {
    Map<String, Object> attributes = new HashMap<>();
    for (Row row : rows) {
      if (row.bytes() != null && row.name() != null) {
        attributes.put(row.name(), unfold.convert(row.bytes()));
      }
    }
    return Map.copyOf(attributes);
  }

  private static String mark(List<Row> rows) {
    MessageDigest digest = sha256();
    for (Row row : rows) {
      if (row.bytes() != null && row.name() != null) {
        digest.update(row.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(row.bytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        Instant.ofEpochMilli(row.getLong(1)),
        Instant.ofEpochMilli(row.getLong(2)),
        Duration.ofSeconds(row.getInt(3)),
        row.getString(4),
        row.getBytes(5));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      Instant createdAt,
      Instant lastAccess,
      Duration idleLimit,
      @Nullable String name,
      byte @Nullable [] bytes) {

    /** Sorted here, for the server would copy the bytes to sort them. */
    static final Comparator<Row> BY_NAME =
        Comparator.comparing(row -> Objects.requireNonNullElse(row.name(), ""));
  }
}
