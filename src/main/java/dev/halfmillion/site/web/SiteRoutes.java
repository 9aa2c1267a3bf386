package dev.halfmillion.site.web;

import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything here is for everybody. */
@Configuration(proxyBeanMethods = false)
class SiteRoutes {

  @Bean
  RouteRules siteRules() {
    return RouteRules.create()
        .open("/", "/courses", "/courses/*", "/courses/*/preview/*")
        .open("/help", "/terms", "/privacy", "/refunds");
  }
}
