package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What programs find out by themselves, as it is true of us. */
@Component
class Discovery {

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "authorization_endpoint", "/oauth2/authorize",
          "token_endpoint", "/oauth2/token",
          "revocation_endpoint", "/oauth2/revoke",
          "introspection_endpoint", "/oauth2/introspect",
          "jwks_uri", "/oauth2/jwks",
          "userinfo_endpoint", "/oauth2/userinfo");

  private static final Set<String> FILTERED =
      Set.of(
          "/oauth2/authorize",
          "/oauth2/token",
          "/oauth2/revoke",
          "/oauth2/introspect",
          "/oauth2/jwks",
          "/.well-known/openid-configuration",
          "/.well-known/oauth-authorization-server");

  private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");
  private static final List<String> SECRETS_OR_NONE =
      List.of("none", "client_secret_basic", "client_secret_post");

  private final Issuer issuer;

  Discovery(Issuer issuer) {
    this.issuer = issuer;
  }

  /** Whether a path is one of the authorization server's own. */
  static boolean isOurs(String path) {
    return FILTERED.contains(path);
  }

  /** Takes out what Spring could do and we do not, and names what it does not know. */
  void correct(Map<String, Object> claims) {
    claims.remove("end_session_endpoint");
    claims.remove("tls_client_certificate_bound_access_tokens");
    claims.remove("dpop_signing_alg_values_supported");
    claims.put("issuer", issuer.address());
    ADDRESSES.forEach((name, path) -> claims.put(name, issuer.address() + path));
    claims.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    claims.put("token_endpoint_auth_methods_supported", SECRETS_OR_NONE);
    claims.put("revocation_endpoint_auth_methods_supported", SECRETS_OR_NONE);
    claims.put("introspection_endpoint_auth_methods_supported", SECRETS);
    claims.put("response_modes_supported", List.of("query"));
    claims.put("request_uri_parameter_supported", false);
    claims.put("authorization_response_iss_parameter_supported", true);
    claims.put("scopes_supported", Arrays.stream(Right.values()).map(Right::scope).toList());
  }
}
