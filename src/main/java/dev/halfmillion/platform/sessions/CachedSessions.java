package dev.halfmillion.platform.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in the database, behind a memory of under a second.
 *
 * <p>A page asks for its session several times and writes to it almost never. So a session is read
 * once and a copy of it, which nobody writes to, serves every request of this node until it is too
 * old. The first change loads the stored session ("live") and goes to it; saving writes it through
 * and forgets the copy. Merely being used is written once a minute.
 *
 * <p>What follows from it: a session that another node ended is dead here when the copy is too old,
 * within the second that is promised; one ended here is dead at once. A request that began before
 * the end cannot bring its session back, for a stored session that is gone is only ever updated,
 * never inserted again. A sign-in that passes the ending of all of a person's sessions is caught by
 * {@link SessionAdmission}.
 */
public class CachedSessions implements FindByIndexNameSessionRepository<CachedSession> {

  private static final Logger log = LoggerFactory.getLogger(CachedSessions.class);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  static final Duration AGE = Duration.ofMillis(900);
  static final Duration TOUCH = Duration.ofMinutes(1);

  private final FindByIndexNameSessionRepository<Session> stored;
  private final SessionAdmission admission;
  private final Clock clock;
  private final Cache<String, SessionCopy> copies;

  CachedSessions(
      FindByIndexNameSessionRepository<Session> stored,
      SessionAdmission admission,
      Clock clock,
      Ticker ticker) {
    this.stored = stored;
    this.admission = admission;
    this.clock = clock;
    this.copies =
        Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(AGE).ticker(ticker).build();
  }

  @Override
  public CachedSession createSession() {
    return CachedSession.created(this, stored.createSession());
  }

  @Override
  public @Nullable CachedSession findById(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    SessionCopy copy = copies.getIfPresent(id);
    if (copy == null) {
      copy = load(id);
      if (copy != null) {
        copies.put(id, copy);
      }
    }
    return copy == null || copy.isExpired(clock.instant()) ? null : CachedSession.read(this, copy);
  }

  private @Nullable SessionCopy load(String id) {
    Session session = stored.findById(id);
    if (session == null) {
      return null;
    }
    try {
      return SessionCopy.of(session);
    } catch (RuntimeException unreadable) {
      log.warn("A session of an older release cannot be read and is ended", unreadable);
      stored.deleteById(id);
      return null;
    }
  }

  /** The stored session itself, to change it; null when it has ended meanwhile. */
  @Nullable Session live(String id) {
    return stored.findById(id);
  }

  @Override
  public void save(CachedSession session) {
    Session live = session.toWrite();
    if (live == null) {
      return;
    }
    stored.save(live);
    forget(session.firstId());
    forget(live.getId());
    if (session.signsIn() && !admitted(live)) {
      deleteById(live.getId());
    }
  }

  private boolean admitted(Session live) {
    Long epoch = live.getAttribute(SessionAdmission.EPOCH);
    String principal = Principals.of(live);
    return epoch == null || principal == null || admission.admits(principal, epoch);
  }

  @Override
  public void deleteById(String id) {
    if (ID.matcher(id).matches()) {
      stored.deleteById(id);
      forget(id);
    }
  }

  /** Drops the local copy of a session that was changed in the database by other means. */
  void forget(String id) {
    copies.invalidate(id);
  }

  @Override
  public Map<String, CachedSession> findByIndexNameAndIndexValue(String index, String value) {
    return stored.findByIndexNameAndIndexValue(index, value).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> CachedSession.read(this, SessionCopy.of(entry.getValue()))));
  }
}
