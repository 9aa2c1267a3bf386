package dev.halfmillion.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * One request's view of a session: a copy while it is only read, the stored session from the first
 * change on, and a thing of its own, never saved, where that had ended meanwhile.
 */
public final class CachedSession implements Session {

  private final CachedSessions home;
  private final String firstId;
  private final @Nullable SessionCopy copy;
  private final Map<String, Object> orphaned = new HashMap<>();
  private @Nullable Session live;
  private @Nullable String orphan;
  private @Nullable Instant accessed;
  private boolean signsIn;

  private CachedSession(
      CachedSessions home, String firstId, @Nullable SessionCopy copy, @Nullable Session live) {
    this.home = home;
    this.firstId = firstId;
    this.copy = copy;
    this.live = live;
  }

  static CachedSession created(CachedSessions home, Session live) {
    return new CachedSession(home, live.getId(), null, live);
  }

  static CachedSession read(CachedSessions home, SessionCopy copy) {
    return new CachedSession(home, copy.id(), copy, null);
  }

  /** The stored session, loaded at the first change; null where it has ended. */
  private @Nullable Session change() {
    if (live == null && orphan == null && copy != null) {
      live = home.live(firstId);
      if (live == null) {
        orphan = firstId;
        orphaned.putAll(copy.attributes());
      } else if (accessed != null) {
        live.setLastAccessedTime(accessed);
      }
    }
    return live;
  }

  /** What saving has to write; null for nothing. */
  @Nullable Session toWrite() {
    return live;
  }

  /** When it was used, if that is so long after the use that is written down. */
  Optional<Instant> usedAfter(Duration time) {
    return copy == null || orphan != null
        ? Optional.empty()
        : Optional.ofNullable(accessed).filter(at -> !at.isBefore(copy.lastAccess().plus(time)));
  }

  String firstId() {
    return firstId;
  }

  boolean signsIn() {
    return signsIn;
  }

  @Override
  public String getId() {
    return live != null ? live.getId() : orphan != null ? orphan : firstId;
  }

  @Override
  public String changeSessionId() {
    Session session = change();
    if (session != null) {
      return session.changeSessionId();
    }
    orphan = UUID.randomUUID().toString();
    return orphan;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    if (live != null) {
      return live.getAttribute(name);
    }
    return (T) attributes().get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return live != null ? live.getAttributeNames() : Set.copyOf(attributes().keySet());
  }

  private Map<String, Object> attributes() {
    return orphan != null || copy == null ? orphaned : copy.attributes();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
      return;
    }
    signsIn |= name.equals(Principals.CONTEXT) || name.equals(SessionAdmission.EPOCH);
    Session session = change();
    if (session != null) {
      session.setAttribute(name, value);
    } else {
      orphaned.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (live == null && !attributes().containsKey(name)) {
      return;
    }
    Session session = change();
    if (session != null) {
      session.removeAttribute(name);
    } else {
      orphaned.remove(name);
    }
  }

  @Override
  public Instant getCreationTime() {
    return live != null ? live.getCreationTime() : copied().createdAt();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    accessed = time;
    if (live != null) {
      live.setLastAccessedTime(time);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return accessed != null
        ? accessed
        : live != null ? live.getLastAccessedTime() : copied().lastAccess();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    Session session = change();
    if (session != null) {
      session.setMaxInactiveInterval(interval);
    }
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return live != null ? live.getMaxInactiveInterval() : copied().idleLimit();
  }

  @Override
  public boolean isExpired() {
    return live != null ? live.isExpired() : copied().isExpired(getLastAccessedTime());
  }

  private SessionCopy copied() {
    if (copy == null) {
      throw new IllegalStateException("A new session is always live");
    }
    return copy;
  }
}
