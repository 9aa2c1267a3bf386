package dev.halfmillion.platform.ui;

import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bundles are for everybody. */
@Configuration(proxyBeanMethods = false)
class UiRoutes {

  @Bean
  RouteRules assetRoutes() {
    return RouteRules.create().open("/assets/*");
  }
}
