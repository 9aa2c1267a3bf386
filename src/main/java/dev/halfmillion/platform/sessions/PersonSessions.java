package dev.halfmillion.platform.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All sessions of one person: lists them and ends them. */
@Component
public class PersonSessions {

  private final CachedSessions sessions;
  private final JdbcClient jdbc;

  PersonSessions(CachedSessions sessions, JdbcClient jdbc) {
    this.sessions = sessions;
    this.jdbc = jdbc;
  }

  /** The sessions of a person, the last used first. */
  public List<SessionFacts> of(String principal) {
    return sessions
        .findByIndexNameAndIndexValue(
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal)
        .values()
        .stream()
        .map(PersonSessions::facts)
        .sorted(Comparator.comparing(SessionFacts::lastAccess).reversed())
        .toList();
  }

  /**
   * Ends a person's sessions with the caller's transaction: here when it commits, on other nodes
   * within a second.
   *
   * @param except the identifier of one that lives on, or null
   */
  public void end(String principal, @Nullable String except) {
    List<String> ids =
        jdbc
            .sql("SELECT session_id FROM SPRING_SESSION WHERE principal_name = :principal")
            .param("principal", principal)
            .query((row, number) -> Objects.requireNonNull(row.getString(1)))
            .list()
            .stream()
            .filter(id -> !id.equals(except))
            .toList();
    jdbc.sql(
            """
            DELETE FROM SPRING_SESSION WHERE principal_name = :principal AND session_id <> :except
            """)
        .param("principal", principal)
        .param("except", except == null ? "" : except)
        .update();
    afterCommit(() -> ids.forEach(sessions::forget));
  }

  /** Ends one session. */
  public void endOne(SessionFacts session) {
    sessions.deleteById(session.id());
  }

  private static void afterCommit(Runnable action) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      action.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }

  private static SessionFacts facts(CachedSession session) {
    String device = session.getAttribute(SessionFacts.DEVICE);
    return new SessionFacts(
        session.getId(),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        Objects.requireNonNullElse(device, "Unknown device"));
  }
}
