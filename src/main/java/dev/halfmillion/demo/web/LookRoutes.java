package dev.halfmillion.demo.web;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The style sheet shows nobody's data. */
@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class LookRoutes {

  @Bean
  RouteRules lookRules() {
    return RouteRules.create().open("/demo/look");
  }
}
