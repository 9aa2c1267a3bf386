package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program that somebody let in for everything, and its tokens, without the browser's part of it.
 *
 * @param id of the connection
 */
public record ConnectedApp(ApplicationContext application, ClientApp app, UUID id) {

  private static final String BACK = "https://app.example/back";
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);

  /** Registers a program without a secret, as one on a phone. */
  public static ClientApp register(ApplicationContext application) {
    return application
        .getBean(ClientApps.class)
        .register("Connected app", List.of(BACK), ALL, false, null)
        .app();
  }

  /** Registers a program and lets it in. */
  public static ConnectedApp of(ApplicationContext application, UserId user) {
    return of(application, register(application), user);
  }

  /** Lets a program in. */
  public static ConnectedApp of(ApplicationContext application, ClientApp app, UserId user) {
    UUID id = Connections.nextId();
    RequestRow request =
        new RequestRow(
            id,
            app.id(),
            user,
            epoch(application, user),
            BACK,
            BACK,
            null,
            ALL,
            "",
            null,
            "Phone",
            application.getBean(Clock.class).instant(),
            null,
            null);
    application.getBean(Connections.class).open(id, request).orElseThrow();
    return new ConnectedApp(application, app, id);
  }

  private static long epoch(ApplicationContext application, UserId user) {
    return application
        .getBean(JdbcClient.class)
        .sql("SELECT session_epoch FROM identity_user WHERE id = :id")
        .param("id", Ids.bytes(user.value()))
        .query(Long.class)
        .single();
  }

  /** An access token for these rights. */
  public String token(Set<Right> rights) {
    Instant until = application.getBean(Clock.class).instant().plus(Connections.ACCESS);
    return application.getBean(AppTokens.class).access(id, 0, rights, until);
  }

  /** The first refresh token. */
  public String refreshToken() {
    return application.getBean(AppTokens.class).refresh(id, 0, ALL);
  }
}
