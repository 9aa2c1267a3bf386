package dev.halfmillion.platform.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in the database, behind a memory of under a second.
 *
 * <p>A page asks for its session several times and writes to it almost never. So a session is read
 * once and a copy of it, which nobody writes to, serves every request of this node until it is too
 * old. The first change loads the stored session ("live") and goes to it; saving writes it through
 * and forgets the copy. Merely being used is noted once a minute and written with others.
 *
 * <p>What follows from it: a session that another node ended is dead here when the copy is too old,
 * within the second that is promised; one ended here is dead at once. A request that began before
 * the end cannot bring its session back, for a stored session that is gone is only ever updated,
 * never inserted again. A sign-in that passes the ending of all of a person's sessions is caught by
 * {@link SessionAdmission}.
 */
public class CachedSessions implements FindByIndexNameSessionRepository<CachedSession> {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  static final Duration AGE = Duration.ofMillis(900);
  static final Duration TOUCH = Duration.ofMinutes(1);

  /** A copy serves as the pattern of the next reading for so long after its last use. */
  private static final Duration PATTERN = Duration.ofMinutes(5);

  private final FindByIndexNameSessionRepository<Session> stored;
  private final SessionReader reader;
  private final Touches touches;
  private final SessionAdmission admission;
  private final Clock clock;
  private final Ticker ticker;
  private final Cache<String, Kept> copies;

  CachedSessions(
      FindByIndexNameSessionRepository<Session> stored,
      SessionReader reader,
      Touches touches,
      SessionAdmission admission,
      Clock clock,
      Ticker ticker) {
    this.stored = stored;
    this.reader = reader;
    this.touches = touches;
    this.admission = admission;
    this.clock = clock;
    this.ticker = ticker;
    this.copies =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(PATTERN).ticker(ticker).build();
  }

  /** Is told that a session was used, once a minute. */
  interface Touches {

    /** It was used at this moment. */
    void note(String id, Instant at);
  }

  /** A copy and when it was read, in the ticker's nanoseconds. */
  private record Kept(SessionCopy copy, long readAt) {}

  @Override
  public CachedSession createSession() {
    return CachedSession.created(this, stored.createSession());
  }

  @Override
  public @Nullable CachedSession findById(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    SessionCopy copy = copy(id);
    return copy == null || copy.isExpired(clock.instant()) ? null : CachedSession.read(this, copy);
  }

  private @Nullable SessionCopy copy(String id) {
    Kept kept = copies.getIfPresent(id);
    long now = ticker.read();
    if (kept != null && now - kept.readAt() < AGE.toNanos()) {
      return kept.copy();
    }
    SessionCopy copy = reader.read(id, kept == null ? null : kept.copy());
    if (copy == null) {
      forget(id);
    } else {
      copies.put(id, new Kept(copy, now));
    }
    return copy;
  }

  /** The stored session itself, to change it; null when it has ended meanwhile. */
  @Nullable Session live(String id) {
    return stored.findById(id);
  }

  @Override
  public void save(CachedSession session) {
    Session live = session.toWrite();
    if (live == null) {
      session.usedAfter(TOUCH).ifPresent(at -> touch(session.firstId(), at));
      return;
    }
    stored.save(live);
    forget(session.firstId());
    forget(live.getId());
    if (session.signsIn() && !admitted(live)) {
      deleteById(live.getId());
    }
  }

  private void touch(String id, Instant at) {
    touches.note(id, at);
    copies
        .asMap()
        .computeIfPresent(id, (same, kept) -> new Kept(kept.copy().usedAt(at), kept.readAt()));
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
