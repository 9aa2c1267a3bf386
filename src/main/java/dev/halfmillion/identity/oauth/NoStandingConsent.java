package dev.halfmillion.identity.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * Keeps no consent beyond the connection that it opened: whoever signs in to a program anew is
 * asked anew. A program on a phone proves nothing of itself, so that another could pass for it.
 */
class NoStandingConsent implements OAuth2AuthorizationConsentService {

  @Override
  public void save(OAuth2AuthorizationConsent consent) {}

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {}

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
    return null;
  }
}
