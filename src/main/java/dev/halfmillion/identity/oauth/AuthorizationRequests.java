package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.sessions.SessionFacts;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps requests for Spring's authorization server, from the question to the code. What comes after
 * the code is {@link Connections}, which it never sees.
 */
@Component
class AuthorizationRequests implements OAuth2AuthorizationService {

  /** How long a person may think. */
  private static final Duration QUESTION = Duration.ofMinutes(30);

  private final RequestRows rows;
  private final RegisteredApps apps;
  private final Transactions transactions;
  private final Clock clock;

  AuthorizationRequests(
      RequestRows rows, RegisteredApps apps, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.apps = apps;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    OAuth2Authorization.Token<OAuth2AuthorizationCode> code =
        authorization.getToken(OAuth2AuthorizationCode.class);
    if (code != null) {
      rows.grant(
          UUID.fromString(authorization.getId()),
          Right.bits(Right.of(authorization.getAuthorizedScopes())),
          Secrets.hash(code.getToken().getTokenValue()),
          expiry(code.getToken()));
      return;
    }
    String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
    OAuth2AuthorizationRequest request =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    if (state == null || request == null) {
      throw new IllegalStateException("Every program's request is asked of the person");
    }
    RequestRow row = row(authorization, request);
    rows.add(row, Secrets.hash(state));
    transactions.run(() -> rows.trim(row.user()));
  }

  private static Instant expiry(OAuth2AuthorizationCode code) {
    Instant until = code.getExpiresAt();
    if (until == null) {
      throw new IllegalStateException("A code runs out");
    }
    return until;
  }

  private RequestRow row(OAuth2Authorization authorization, OAuth2AuthorizationRequest request) {
    Map<String, Object> more = request.getAdditionalParameters();
    return new RequestRow(
        UUID.fromString(authorization.getId()),
        UUID.fromString(authorization.getRegisteredClientId()),
        UserId.parse(authorization.getPrincipalName()).orElseThrow(),
        0,
        request.getAuthorizationUri(),
        request.getRedirectUri(),
        request.getState(),
        Right.of(request.getScopes()),
        String.valueOf(more.get(PkceParameterNames.CODE_CHALLENGE)),
        (String) more.get(OidcParameterNames.NONCE),
        device(),
        clock.instant().plus(QUESTION),
        null,
        null);
  }

  private static String device() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
      HttpSession session = web.getRequest().getSession(false);
      if (session != null && session.getAttribute(SessionFacts.DEVICE) instanceof String device) {
        return device;
      }
    }
    return "Unknown device";
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    rows.remove(UUID.fromString(authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    byte[] hash = Secrets.hash(token);
    String kind = type == null ? "" : type.getValue();
    Optional<RequestRow> row =
        switch (kind) {
          case OAuth2ParameterNames.STATE -> rows.byState(hash, clock.instant());
          case OAuth2ParameterNames.CODE -> rows.byCode(hash);
          default -> Optional.empty();
        };
    return row.flatMap(this::authorization).orElse(null);
  }

  private Optional<OAuth2Authorization> authorization(RequestRow row) {
    RegisteredClient client = apps.findById(row.client().toString());
    if (client == null) {
      return Optional.empty();
    }
    return Optional.of(
        OAuth2Authorization.withRegisteredClient(client)
            .id(row.id().toString())
            .principalName(row.user().toString())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .attribute(OAuth2AuthorizationRequest.class.getName(), request(client, row))
            .build());
  }

  private static OAuth2AuthorizationRequest request(RegisteredClient client, RequestRow row) {
    Map<String, Object> more = new HashMap<>();
    more.put(PkceParameterNames.CODE_CHALLENGE, row.challenge());
    more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
    if (row.nonce() != null) {
      more.put(OidcParameterNames.NONCE, row.nonce());
    }
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(row.authorizationUri())
        .clientId(client.getClientId())
        .redirectUri(row.redirect())
        .scopes(Right.scopes(row.rights()))
        .state(row.state())
        .additionalParameters(more)
        .build();
  }
}
