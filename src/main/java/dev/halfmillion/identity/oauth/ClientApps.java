package dev.halfmillion.identity.oauth;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers programs that may ask people for access, and shuts them out again. */
@Component
public class ClientApps {

  private static final int LONGEST_NAME = 80;
  private static final int MOST_REDIRECTS = 10;

  private final ClientRows rows;
  private final RegisteredApps registered;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  ClientApps(
      ClientRows rows,
      RegisteredApps registered,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.registered = registered;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A program as registered, with the secret that is shown this once.
   *
   * @param secret null for a program that can keep none
   */
  public record Issued(ClientApp app, @Nullable String secret) {

    @Override
    public String toString() {
      return "Issued[" + app.clientId() + "]";
    }
  }

  /** All of them, by name. */
  public List<ClientApp> all() {
    return rows.all();
  }

  /**
   * One of them.
   *
   * @throws Refusal with 404 where there is none
   */
  public ClientApp get(UUID id) {
    return rows.find(id).map(ClientRows.Kept::app).orElseThrow(Refusal::notFound);
  }

  /**
   * Registers a program.
   *
   * @param rights what it may ask for
   * @param confidential whether it can keep a secret
   * @throws Refusal with the codes {@code name.*}, {@code redirects.*} or {@code rights.*}
   */
  public Issued register(
      String name,
      List<String> redirects,
      Set<Right> rights,
      boolean confidential,
      @Nullable UserId by) {
    return register(
        new ClientApp(
            Ids.next(),
            "app-" + Secrets.fresh().substring(0, 20).replace('_', 'a').replace('-', 'b'),
            cleanName(name),
            confidential,
            cleanRedirects(redirects),
            some(rights),
            clock.instant(),
            null),
        by);
  }

  /**
   * Makes a public program of a given OAuth name known, at first with all rights; one that is there
   * keeps what it has.
   */
  public void ensure(String clientId, String name, List<String> redirects) {
    if (rows.find(clientId).isEmpty()) {
      register(
          new ClientApp(
              Ids.next(),
              clientId,
              cleanName(name),
              false,
              cleanRedirects(redirects),
              EnumSet.allOf(Right.class),
              clock.instant(),
              null),
          null);
    }
  }

  private Issued register(ClientApp app, @Nullable UserId by) {
    String secret = app.confidential() ? Secrets.fresh() : null;
    return transactions.call(
        () -> {
          if (rows.add(app, secret == null ? null : Secrets.hash(secret))) {
            audit.record(by, "identity.app-registered", app.key(), app.name());
          }
          return new Issued(app, secret);
        });
  }

  /**
   * Changes name, redirect addresses and rights. It loses a right that it has no longer within a
   * second, for everybody.
   *
   * @throws Refusal as {@link #register}
   */
  public void change(
      UUID id, String name, List<String> redirects, Set<Right> rights, @Nullable UserId by) {
    String clean = cleanName(name);
    Set<Right> allowed = some(rights);
    List<String> addresses = cleanRedirects(redirects);
    transactions.run(
        () -> {
          ClientApp app = get(id);
          rows.change(id, clean, addresses, allowed);
          audit.record(by, "identity.app-changed", app.key(), clean);
        });
    registered.forget(get(id));
  }

  /**
   * Gives a program a new secret; the one of before is of no use from now on.
   *
   * @throws Refusal for a program that keeps none
   */
  public Issued rotateSecret(UUID id, @Nullable UserId by) {
    ClientApp app = get(id);
    if (!app.confidential()) {
      throw Refusal.conflict("app.public", "This app keeps no secret.");
    }
    String secret = Secrets.fresh();
    transactions.run(
        () -> {
          rows.setSecret(id, Secrets.hash(secret));
          audit.record(by, "identity.app-secret-changed", app.key(), app.name());
        });
    registered.forget(app);
    return new Issued(app, secret);
  }

  /** Shuts a program out: its tokens are of no use within a second. Harmless a second time. */
  public void disable(UUID id, @Nullable UserId by) {
    set(id, true, by);
  }

  /** Lets a program in again; people who were connected are so again. */
  public void enable(UUID id, @Nullable UserId by) {
    set(id, false, by);
  }

  private void set(UUID id, boolean disabled, @Nullable UserId by) {
    ClientApp app = get(id);
    if (app.enabled() == disabled) {
      transactions.run(
          () -> {
            rows.setDisabled(id, disabled ? clock.instant() : null);
            String deed = disabled ? "identity.app-disabled" : "identity.app-enabled";
            audit.record(by, deed, app.key(), app.name());
          });
      registered.forget(app);
    }
  }

  private static String cleanName(String name) {
    String clean = name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty() || clean.codePoints().anyMatch(Character::isISOControl)) {
      throw new Refusal("name.missing", "Write the name by which people know the app.");
    }
    if (clean.length() > LONGEST_NAME) {
      throw new Refusal("name.long", "Write a name of at most 80 characters.");
    }
    return clean;
  }

  private static Set<Right> some(Set<Right> rights) {
    if (rights.isEmpty()) {
      throw new Refusal("rights.missing", "Choose at least one thing that the app may ask for.");
    }
    return rights;
  }

  private static List<String> cleanRedirects(List<String> typed) {
    List<String> clean =
        typed.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    if (clean.isEmpty()) {
      throw new Refusal(
          "redirects.missing", "Write at least one address to which the app has people sent back.");
    }
    if (clean.size() > MOST_REDIRECTS) {
      throw new Refusal("redirects.many", "Write at most ten addresses.");
    }
    clean.forEach(
        line ->
            RedirectAddress.complaint(line)
                .ifPresent(
                    sentence -> {
                      String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
                      throw new Refusal("redirects.unfit", shown + ": " + sentence);
                    }));
    return clean;
  }
}
