package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The requests that wait for a person's yes or no. */
@Component
public class Questions {

  private final RequestRows rows;
  private final ClientRows clients;
  private final Clock clock;

  Questions(RequestRows rows, ClientRows clients, Clock clock) {
    this.rows = rows;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * A question.
   *
   * @param redirect where the person will be sent back to
   * @param rights what is asked for, in the order of {@link Right}
   */
  public record Question(ClientApp app, String redirect, List<Right> rights) {}

  /** The question of this name, where it is this person's and still waits. */
  public Optional<Question> find(String state, UserId user) {
    return rows.byState(Secrets.hash(state), clock.instant())
        .filter(row -> row.user().equals(user))
        .flatMap(this::question);
  }

  private Optional<Question> question(RequestRow row) {
    Set<Right> rights = row.rights();
    return clients
        .find(row.client())
        .map(ClientRows.Kept::app)
        .filter(ClientApp::enabled)
        .map(
            app ->
                new Question(
                    app,
                    row.redirect() == null ? "" : row.redirect(),
                    rights.stream().sorted().toList()));
  }
}
