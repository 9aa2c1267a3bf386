package dev.halfmillion.identity.oauth;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.sessions.SessionFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is signed in: browsers and programs, to look at and to sign out. */
@Component
public class SignedInDevices {

  private final Sessions sessions;
  private final CurrentSession current;
  private final Connections connections;

  SignedInDevices(Sessions sessions, CurrentSession current, Connections connections) {
    this.sessions = sessions;
    this.current = current;
    this.connections = connections;
  }

  /**
   * A browser or a program.
   *
   * @param key how it is named
   * @param label the browser and system, of a program those it was let in with
   * @param current whether the request comes from it
   * @param app the program's name; null for a browser
   */
  public record Device(
      String key,
      String label,
      Instant since,
      Instant lastSeen,
      boolean current,
      @Nullable String app,
      Set<Right> rights) {

    public Device {
      rights = Set.copyOf(rights);
    }
  }

  /** All of a person's, the last used first. */
  public List<Device> of(UserId user) {
    String mine = current.idIfOf(user).orElse("");
    return Stream.concat(
            sessions.of(user).stream().map(session -> browser(session, mine)),
            connections.of(user).stream().map(SignedInDevices::app))
        .sorted(Comparator.comparing(Device::lastSeen).reversed())
        .toList();
  }

  /** Signs one of them out; harmless where it is none of this person's. */
  public void signOut(UserId user, String key) {
    Connection.parse(key)
        .ifPresentOrElse(id -> connections.end(id, user), () -> sessions.end(user, key));
  }

  private Device browser(SessionFacts session, String mine) {
    return new Device(
        sessions.key(session),
        session.device(),
        session.createdAt(),
        session.lastAccess(),
        session.id().equals(mine),
        null,
        Set.of());
  }

  private static Device app(Connection connection) {
    return new Device(
        connection.key(),
        connection.device(),
        connection.connectedAt(),
        connection.usedAt(),
        false,
        connection.app(),
        connection.rights());
  }
}
