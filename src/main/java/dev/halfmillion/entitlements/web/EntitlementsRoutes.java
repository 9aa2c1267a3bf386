package dev.halfmillion.entitlements.web;

import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Everybody has a page of downloads, from the minute of paying on; what is on it is asked of the
 * grants.
 */
@Configuration(proxyBeanMethods = false)
class EntitlementsRoutes {

  @Bean
  RouteRules entitlementsRouteRules() {
    return RouteRules.create().newcomers("/account/downloads", "/account/downloads/*");
  }
}
