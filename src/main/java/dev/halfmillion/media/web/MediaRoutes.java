package dev.halfmillion.media.web;

import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files open by their signed address, to whoever holds it. */
@Configuration(proxyBeanMethods = false)
class MediaRoutes {

  @Bean
  RouteRules mediaRules() {
    return RouteRules.create().open("/media/*");
  }
}
