package dev.halfmillion.identity.oauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.api.Right;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;

/** Programs as Spring's authorization server sees them; those shut out do not exist for it. */
@Component
class RegisteredApps implements RegisteredClientRepository {

  private static final Duration AGE = Duration.ofMillis(900);
  private static final int LONGEST = 64;

  private final ClientRows rows;
  private final Cache<String, Optional<RegisteredClient>> kept =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(AGE).build();

  RegisteredApps(ClientRows rows) {
    this.rows = rows;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Programs are registered in the back office");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return rows.find(UUID.fromString(id)).flatMap(RegisteredApps::client).orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    if (clientId.length() > LONGEST || clientId.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return null;
    }
    return kept.get(clientId, name -> rows.find(name).flatMap(RegisteredApps::client)).orElse(null);
  }

  /** Reads a program anew that was just changed here. */
  void forget(ClientApp app) {
    kept.invalidate(app.clientId());
  }

  /** The identifier of one of ours. */
  static byte[] idOf(RegisteredClient client) {
    byte[] id = Ids.bytes(UUID.fromString(client.getId()));
    return id == null ? new byte[16] : id;
  }

  private static Optional<RegisteredClient> client(ClientRows.Kept row) {
    if (!row.app().enabled()) {
      return Optional.empty();
    }
    ClientApp app = row.app();
    RegisteredClient.Builder client =
        RegisteredClient.withId(app.id().toString())
            .clientId(app.clientId())
            .clientName(app.name())
            .clientIdIssuedAt(app.createdAt())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUris(all -> all.addAll(app.redirects()))
            .scopes(all -> all.addAll(Right.scopes(app.rights())))
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(true)
                    .build());
    byte[] secret = row.secretHash();
    if (secret == null) {
      client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    } else {
      client
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
          .clientSecret(HexFormat.of().formatHex(secret));
    }
    return Optional.of(client.build());
  }
}
