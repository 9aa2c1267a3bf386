package dev.halfmillion.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

class CachedSessionsTests {

  private final Stored stored = new Stored();
  private final AtomicLong nanos = new AtomicLong();
  private final MovableClock clock = new MovableClock();
  private final Map<String, Instant> touched = new HashMap<>();
  private long epoch = 7;
  private final CachedSessions sessions = node();

  @Test
  void isReadOnceForManyRequests() {
    String id = begin();
    sessions.findById(id);
    int before = stored.reads;

    for (int i = 0; i < 20; i++) {
      CachedSession session = sessions.findById(id);
      session.setLastAccessedTime(clock.instant());
      assertThat((String) session.getAttribute("name")).isEqualTo("Asha");
      sessions.save(session);
    }

    assertThat(stored.reads).isEqualTo(before);
    assertThat(stored.writes).isEqualTo(1);
  }

  @Test
  void showsAChangeAtOnceHere() {
    String id = begin();
    CachedSession session = sessions.findById(id);
    session.setAttribute("name", "Ravi");
    sessions.save(session);

    assertThat((String) sessions.findById(id).getAttribute("name")).isEqualTo("Ravi");
  }

  @Test
  void isDeadHereAtOnceAndElsewhereWithinASecond() {
    String id = begin();
    CachedSessions other = node();
    assertThat(other.findById(id)).isNotNull();

    sessions.deleteById(id);

    assertThat(sessions.findById(id)).isNull();
    nanos.addAndGet(Duration.ofMillis(950).toNanos());
    assertThat(other.findById(id)).isNull();
  }

  @Test
  void isNotBroughtBackByARequestThatBeganBefore() {
    String id = begin();
    CachedSession late = sessions.findById(id);
    CachedSession later = sessions.findById(id);
    sessions.deleteById(id);

    late.setAttribute("name", "Ghost");
    sessions.save(late);
    later.setLastAccessedTime(clock.instant().plus(Duration.ofMinutes(5)));
    sessions.save(later);

    assertThat(sessions.findById(id)).isNull();
    assertThat(stored.kept).isEmpty();
  }

  @Test
  void writesItsUseOnceAMinute() {
    String id = begin();
    CachedSession soon = sessions.findById(id);
    soon.setLastAccessedTime(soon.getLastAccessedTime().plusSeconds(59));
    sessions.save(soon);
    assertThat(touched).isEmpty();

    Instant minuteLater = soon.getCreationTime().plusSeconds(61);
    CachedSession late = sessions.findById(id);
    late.setLastAccessedTime(minuteLater);
    sessions.save(late);
    assertThat(touched).containsExactly(Map.entry(id, minuteLater));

    touched.clear();
    CachedSession again = sessions.findById(id);
    again.setLastAccessedTime(minuteLater.plusSeconds(30));
    sessions.save(again);
    assertThat(touched).isEmpty();
    assertThat(stored.writes).isEqualTo(1);
  }

  @Test
  void forgetsTheOldIdentifierWhenItChanges() {
    String id = begin();
    CachedSession session = sessions.findById(id);
    String fresh = session.changeSessionId();
    sessions.save(session);

    assertThat(fresh).isNotEqualTo(id);
    assertThat(sessions.findById(id)).isNull();
    assertThat((String) sessions.findById(fresh).getAttribute("name")).isEqualTo("Asha");
  }

  @Test
  void endsASignInThatPassedTheEndOfAllSessions() {
    CachedSession session = sessions.createSession();
    session.setAttribute(SessionAdmission.EPOCH, 6L);
    session.setAttribute(
        Principals.CONTEXT,
        new org.springframework.security.core.context.SecurityContextImpl(
            new org.springframework.security.authentication.TestingAuthenticationToken("u", "p")));
    sessions.save(session);

    assertThat(sessions.findById(session.getId())).isNull();
    session = sessions.createSession();
    session.setAttribute(SessionAdmission.EPOCH, 7L);
    session.setAttribute(
        Principals.CONTEXT,
        new org.springframework.security.core.context.SecurityContextImpl(
            new org.springframework.security.authentication.TestingAuthenticationToken("u", "p")));
    sessions.save(session);
    assertThat(sessions.findById(session.getId())).isNotNull();
  }

  @Test
  void asksTheDatabaseNothingForWhatIsNoIdentifier() {
    for (String id : new String[] {"", "x", "आशा", "../../x", "1".repeat(10_000), "' OR 1=1"}) {
      assertThat(sessions.findById(id)).isNull();
      sessions.deleteById(id);
    }
    assertThat(stored.reads).isZero();
  }

  private CachedSessions node() {
    return new CachedSessions(
        stored,
        (id, known) -> {
          Session found = stored.findById(id);
          return found == null ? null : SessionCopy.of(found);
        },
        touched::put,
        (principal, claimed) -> claimed == epoch,
        clock,
        nanos::get);
  }

  private String begin() {
    CachedSession session = sessions.createSession();
    session.setAttribute("name", "Asha");
    sessions.save(session);
    return session.getId();
  }

  /** Keeps copies, as a database does, and never inserts a session that has ended. */
  private static final class Stored implements FindByIndexNameSessionRepository<Session> {

    private final Map<String, MapSession> kept = new HashMap<>();
    private final java.util.Set<String> known = new java.util.HashSet<>();
    private int reads;
    private int writes;

    @Override
    public Session createSession() {
      return new MapSession();
    }

    @Override
    public void save(Session session) {
      MapSession map = (MapSession) session;
      boolean update = known.contains(map.getOriginalId());
      if (update && kept.remove(map.getOriginalId()) == null) {
        return;
      }
      writes++;
      MapSession copy = new MapSession(map);
      known.add(map.getId());
      kept.put(map.getId(), copy);
    }

    @Override
    public Session findById(String id) {
      reads++;
      MapSession session = kept.get(id);
      if (session == null) {
        return null;
      }
      return new MapSession(session);
    }

    @Override
    public void deleteById(String id) {
      kept.remove(id);
    }

    @Override
    public Map<String, Session> findByIndexNameAndIndexValue(String index, String value) {
      return Map.copyOf(kept);
    }
  }
}
