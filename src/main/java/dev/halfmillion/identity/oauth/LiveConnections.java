package dev.halfmillion.identity.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose an access token is, if it is good: one read of a connection, kept for under a second, so
 * that an end of any kind holds within it on every node, and at once on the node where it was made.
 */
@Component
class LiveConnections {

  private static final Duration AGE = Duration.ofMillis(900);

  private final AppTokens tokens;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Cache<UUID, Optional<Live>> kept =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(AGE).build();

  LiveConnections(AppTokens tokens, JdbcClient jdbc, Clock clock) {
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who sends this access token; empty where it is not good, for whatever reason. */
  Optional<AppUser> of(String token) {
    return tokens.readAccess(token).filter(this::inTime).flatMap(this::user);
  }

  private boolean inTime(AppToken token) {
    return token.expiresAt() != null && clock.instant().isBefore(token.expiresAt());
  }

  private Optional<AppUser> user(AppToken token) {
    return kept.get(token.connection(), this::read)
        .filter(live -> token.generation() >= live.accessFrom())
        .map(
            live ->
                new AppUser(live.user(), live.client(), token.within(live.rights()), live.epoch()));
  }

  /** Reads a connection anew that was just ended here. */
  void forget(UUID connection) {
    kept.invalidate(connection);
  }

  private Optional<Live> read(UUID connection) {
    return jdbc.sql(
            """
            SELECT c.access_from, c.session_epoch, a.client_id, a.rights, u.id, u.name, u.email,
              (SELECT GROUP_CONCAT(r.role) FROM identity_role r WHERE r.user_id = u.id) AS roles
            FROM identity_oauth_connection c
            JOIN identity_oauth_client a ON a.id = c.client_id AND a.disabled_at IS NULL
            JOIN identity_user u ON u.id = c.user_id AND u.session_epoch = c.session_epoch
              AND u.suspended_at IS NULL
            WHERE c.id = :id AND c.ended_at IS NULL
            """)
        .param("id", Ids.bytes(connection))
        .query(LiveConnections::live)
        .optional();
  }

  private static Live live(ResultSet row, int number) throws SQLException {
    return new Live(
        new SignedInUser(
            new UserId(Ids.uuid(row, "id")),
            row.getString("name"),
            row.getString("email"),
            roles(row.getString("roles"))),
        row.getString("client_id"),
        Right.ofBits(row.getInt("rights")),
        row.getInt("access_from"),
        row.getLong("session_epoch"));
  }

  private static Set<Role> roles(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toSet());
  }

  private record Live(
      SignedInUser user, String client, Set<Right> rights, int accessFrom, long epoch) {}
}
