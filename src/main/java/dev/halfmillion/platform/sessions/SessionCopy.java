package dev.halfmillion.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.session.Session;

/**
 * What a session held when it was read; never changed.
 *
 * @param mark of the attributes' stored bytes; the same as long as they are
 */
record SessionCopy(
    String id,
    Instant createdAt,
    Instant lastAccess,
    Duration idleLimit,
    Map<String, Object> attributes,
    String mark) {

  static SessionCopy of(Session session) {
    Map<String, Object> attributes = new HashMap<>();
    for (String name : session.getAttributeNames()) {
      Object value = session.getAttribute(name);
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return new SessionCopy(
        session.getId(),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getMaxInactiveInterval(),
        Map.copyOf(attributes),
        "");
  }

  /** The same, used at a later moment. */
  SessionCopy usedAt(Instant moment) {
    return new SessionCopy(id, createdAt, moment, idleLimit, attributes, mark);
  }

  boolean isExpired(Instant now) {
    return !idleLimit.isNegative() && !now.minus(idleLimit).isBefore(lastAccess);
  }
}
