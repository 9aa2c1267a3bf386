package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.api.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Gives tokens for a code, once. A code that comes a second time ends what came of the first, for
 * one of the two was a thief. The verifier was looked at when the program proved itself.
 */
@Component
class CodeGrant implements AuthenticationProvider {

  private final RequestRows rows;
  private final Connections connections;
  private final IdTokens idTokens;
  private final Transactions transactions;
  private final Clock clock;

  CodeGrant(
      RequestRows rows,
      Connections connections,
      IdTokens idTokens,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.connections = connections;
    this.idTokens = idTokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    OAuth2AuthorizationCodeAuthenticationToken sent =
        (OAuth2AuthorizationCodeAuthenticationToken) authentication;
    Asking asking = Asking.of(sent.getPrincipal());
    byte[] hash = Secrets.hash(sent.getCode());
    Exchanged done =
        transactions
            .call(() -> exchange(hash, asking, sent.getRedirectUri()))
            .orElseThrow(Asking::invalidGrant);
    connections.trim(done.request().user());
    return asking.answer(done.given(), idToken(asking, done));
  }

  private Map<String, Object> idToken(Asking asking, Exchanged done) {
    Set<Right> rights = asking.allowed(done.given().rights());
    return rights.contains(Right.OPENID)
        ? Map.of(
            OidcParameterNames.ID_TOKEN,
            idTokens.of(done.request(), asking.app().getClientId(), rights))
        : Map.of();
  }

  private Optional<Exchanged> exchange(byte[] hash, Asking asking, @Nullable String redirect) {
    Optional<RequestRow> found =
        rows.lockByCode(hash).filter(row -> row.client().toString().equals(asking.app().getId()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RequestRow row = found.get();
    Instant now = clock.instant();
    if (row.usedAt() != null) {
      if (row.connection() != null) {
        connections.endStolen(row.connection(), row.user());
      }
      return Optional.empty();
    }
    if (!now.isBefore(row.expiresAt()) || !Objects.equals(row.redirect(), redirect)) {
      return Optional.empty();
    }
    UUID connection = Connections.nextId();
    rows.use(row.id(), connection, now);
    return connections.open(connection, row).map(given -> new Exchanged(row, given));
  }

  private record Exchanged(RequestRow request, Connections.Given given) {}

  @Override
  public boolean supports(Class<?> authentication) {
    return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
