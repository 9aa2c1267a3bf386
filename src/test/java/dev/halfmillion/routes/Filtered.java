package dev.halfmillion.routes;

import dev.halfmillion.platform.RouteRule;
import dev.halfmillion.platform.RouteRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Addresses that filters answer and no handler: those of the authorization server. They are the
 * route rules below its two folders that nothing else answers, so that a new one needs a row too.
 */
final class Filtered {

  /** What the filters read. */
  static final Inputs INPUTS =
      new Inputs(
          List.of(
              "response_type",
              "client_id",
              "client_secret",
              "redirect_uri",
              "scope",
              "state",
              "nonce",
              "code_challenge",
              "code_challenge_method",
              "grant_type",
              "code",
              "code_verifier",
              "refresh_token",
              "token",
              "token_type_hint"),
          List.of("Authorization"),
          List.of());

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  private Filtered() {}

  /** All of them, by every method. */
  static Stream<Route> of(ApplicationContext application, Set<String> handled) {
    return application.getBeansOfType(RouteRules.class).values().stream()
        .flatMap(rules -> rules.list().stream())
        .map(RouteRule::pattern)
        .filter(Filtered::isOAuth)
        .filter(pattern -> !handled.contains(pattern))
        .distinct()
        .flatMap(pattern -> METHODS.stream().map(method -> new Route(method, pattern)));
  }

  /** Whether a pattern is below one of the authorization server's folders. */
  static boolean isOAuth(String pattern) {
    return pattern.startsWith("/oauth2/") || pattern.startsWith("/.well-known/o");
  }
}
