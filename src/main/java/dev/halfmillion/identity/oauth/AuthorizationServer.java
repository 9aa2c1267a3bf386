package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.web.ContentSecurity;
import dev.halfmillion.platform.web.Doors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.web.OidcProviderConfigurationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The filter chain of OAuth. Spring's authorization server reads and checks the requests; what is
 * asked, given and kept is ours.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

  private static final AuthenticationConverter BASIC =
      new ClientSecretBasicAuthenticationConverter();

  /** Long enough for a slow phone to come back. */
  private static final Duration CODE = Duration.ofMinutes(2);

  private static final String CONSENT = "/oauth2/consent";

  @Bean
  AuthorizationServerSettings oauthSettings(Issuer issuer) {
    return AuthorizationServerSettings.builder()
        .issuer(issuer.address())
        .oidcUserInfoEndpoint("/oauth2/userinfo")
        .build();
  }

  @Bean
  @Order(0)
  SecurityFilterChain oauth(HttpSecurity http, Parts parts, Doors doors) throws Exception {
    http.with(new OAuth2AuthorizationServerConfigurer(), server -> configure(server, parts))
        .securityMatcher(request -> Discovery.isOurs(request.getRequestURI()))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(doors))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(csrf -> csrf.ignoringRequestMatchers("/oauth2/**"))
        .exceptionHandling(
            errors ->
                errors.authenticationEntryPoint(parts.silent()).accessDeniedHandler(parts.silent()))
        .headers(
            headers ->
                headers
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.POLICY)))
        .addFilterBefore(openId(parts.discovery()), AbstractPreAuthenticatedProcessingFilter.class);
    return http.build();
  }

  private static void configure(OAuth2AuthorizationServerConfigurer server, Parts parts) {
    server
        .registeredClientRepository(parts.apps())
        .authorizationService(parts.requests())
        .authorizationConsentService(new NoStandingConsent())
        .clientAuthentication(
            client ->
                client
                    .authenticationConverters(
                        all -> {
                          all.clear();
                          all.add(TokenForm::check);
                          all.add(AuthorizationServer::basic);
                          all.add(new ClientSecretPostAuthenticationConverter());
                          all.add(new PublicClientAuthenticationConverter());
                          all.add(new PublicApps(parts.apps()));
                        })
                    .authenticationProviders(all -> replace(all, clients(parts)))
                    .authenticationSuccessHandler(parts.tokens())
                    .errorResponseHandler(parts.tokens()))
        .authorizationEndpoint(
            endpoint ->
                endpoint
                    .consentPage(CONSENT)
                    .authorizationResponseHandler(parts.back())
                    .errorResponseHandler(parts.wrong())
                    .authenticationProviders(
                        all -> all.forEach(provider -> ask(provider, parts.clock()))));
    answer(server, parts);
  }

  /** A header of spaces alone, on which the library's converter fails, names no client. */
  private static @Nullable Authentication basic(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null || header.isBlank() ? null : BASIC.convert(request);
  }

  private static void answer(OAuth2AuthorizationServerConfigurer server, Parts parts) {
    server
        .tokenEndpoint(
            endpoint ->
                endpoint
                    .accessTokenRequestConverters(
                        all -> {
                          all.clear();
                          all.add(new OAuth2AuthorizationCodeAuthenticationConverter());
                          all.add(new OAuth2RefreshTokenAuthenticationConverter());
                        })
                    .authenticationProviders(
                        all -> replace(all, List.of(parts.codes(), parts.refreshes())))
                    .errorResponseHandler(parts.tokens()))
        .tokenRevocationEndpoint(
            endpoint ->
                endpoint
                    .authenticationProviders(all -> replace(all, List.of(parts.ends())))
                    .errorResponseHandler(parts.tokens()))
        .tokenIntrospectionEndpoint(
            endpoint ->
                endpoint
                    .authenticationProviders(all -> replace(all, List.of(parts.facts())))
                    .errorResponseHandler(parts.tokens()))
        .authorizationServerMetadataEndpoint(
            endpoint ->
                endpoint.authorizationServerMetadataCustomizer(
                    facts -> facts.claims(parts.discovery()::correct)));
  }

  private static void replace(
      List<AuthenticationProvider> all, List<? extends AuthenticationProvider> ours) {
    all.clear();
    all.addAll(ours);
  }

  private static List<AuthenticationProvider> clients(Parts parts) {
    ClientSecretAuthenticationProvider secrets =
        new ClientSecretAuthenticationProvider(parts.apps(), parts.requests());
    secrets.setPasswordEncoder(new SecretHashes());
    return List.of(
        new PublicApps(parts.apps()),
        secrets,
        new PublicClientAuthenticationProvider(parts.apps(), parts.requests()));
  }

  /** Every request is asked of the person, and the code is one of ours. */
  private static void ask(AuthenticationProvider provider, Clock clock) {
    OAuth2TokenGenerator<OAuth2AuthorizationCode> codes = context -> code(clock.instant());
    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider asking) {
      asking.setAuthenticationValidator(new AskedRequest());
      asking.setAuthorizationConsentRequired(context -> true);
      asking.setAuthorizationCodeGenerator(codes);
    } else if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider answered) {
      answered.setAuthorizationCodeGenerator(codes);
    }
  }

  private static OAuth2AuthorizationCode code(Instant now) {
    return new OAuth2AuthorizationCode(Secrets.fresh(), now, now.plus(CODE));
  }

  private static OidcProviderConfigurationEndpointFilter openId(Discovery discovery) {
    OidcProviderConfigurationEndpointFilter filter = new OidcProviderConfigurationEndpointFilter();
    filter.setProviderConfigurationCustomizer(facts -> facts.claims(discovery::correct));
    return filter;
  }

  /** Secrets are random: their plain hash is enough, and costs nothing. */
  private static final class SecretHashes implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
      return HexFormat.of().formatHex(Secrets.hash(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
      return secret != null
          && hash != null
          && java.security.MessageDigest.isEqual(
              Secrets.hash(secret.toString()), HexFormat.of().parseHex(hash));
    }
  }
}
