package dev.halfmillion.platform.web;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.RouteRule.Access;
import dev.halfmillion.platform.hosts.Hosts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** One filter chain for people, one for machines; both ask the route table. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Signed machine calls: no session, no cookie, no CSRF token. */
  @Bean
  @org.springframework.core.annotation.Order(1)
  SecurityFilterChain machines(HttpSecurity http, RouteTable routes) throws Exception {
    return http.securityMatcher(request -> is(routes, request, Access.MACHINES))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .build();
  }

  @Bean
  @org.springframework.core.annotation.Order(2)
  SecurityFilterChain people(
      HttpSecurity http, Doors doors, PageDenials denials, Cookies cookies, Hosts hosts)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(doors))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens(cookies))
                    .csrfTokenRequestHandler(new LazyCsrfTokens()))
        .addFilterBefore(new OwnOrigins(hosts, denials), CsrfFilter.class)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .headers(
            headers ->
                headers
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.POLICY))
                    .cacheControl(cache -> cache.disable())
                    .referrerPolicy(
                        referrer ->
                            referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
        .build();
  }

  /** To observe each filter of each request costs more than most requests do. */
  @Bean
  static SecurityObservationSettings noObservationOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** The learning app's script reads this one, so it alone is open to scripts. */
  private static CookieCsrfTokenRepository formTokens(Cookies cookies) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(
        cookie -> cookie.sameSite("Lax").secure(cookies.secure()).domain(cookies.domain()));
    return tokens;
  }

  private static boolean is(RouteTable routes, HttpServletRequest request, Access access) {
    return routes.ruleFor(request).filter(r -> r.access() == access).isPresent();
  }
}
