package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.web.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The filter chain of programs: requests to the API that bring a token. No session, no cookie, no
 * form token; browsers with a session never come through here. What each program may do there is
 * asked by {@link AppDoor}, where it is known what is asked for.
 */
@Configuration(proxyBeanMethods = false)
class BearerChain {

  static final String USER_INFO = "/oauth2/userinfo";

  private static final String API = "/api/v1/";

  @Bean
  @Order(0)
  SecurityFilterChain bearers(
      HttpSecurity http, LiveConnections live, Doors doors, TokenDenials denials) throws Exception {
    AuthenticationManager manager = sent -> user(live, sent);
    return http.securityMatcher(BearerChain::isMeant)
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationManagerResolver(request -> manager)
                    .authenticationEntryPoint(denials)
                    .accessDeniedHandler(denials))
        .authorizeHttpRequests(
            requests ->
                requests.anyRequest().access((user, context) -> decide(doors, user, context)))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(
            headers ->
                headers
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                    .cacheControl(cache -> cache.disable()))
        .build();
  }

  private static boolean isMeant(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(USER_INFO) || (path.startsWith(API) && bringsToken(request));
  }

  private static boolean bringsToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer");
  }

  private static AppUser user(LiveConnections live, Authentication sent) {
    return live.of(((BearerTokenAuthenticationToken) sent).getToken())
        .orElseThrow(() -> new InvalidBearerTokenException("The token is not good any more"));
  }

  private static AuthorizationResult decide(
      Doors doors,
      Supplier<? extends @Nullable Authentication> user,
      RequestAuthorizationContext context) {
    if (!(user.get() instanceof AppUser)) {
      throw new AuthenticationCredentialsNotFoundException("A token is needed");
    }
    return doors.authorize(user, context);
  }
}
