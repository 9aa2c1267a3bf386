package dev.halfmillion.demo.web;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The style sheet and the way out of the demo show nobody's data; time is the owner's. */
@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class DemoRoutes {

  @Bean
  RouteRules demoRules() {
    return RouteRules.create()
        .open("/demo/look", "/demo/own")
        .only(Set.of(Role.OWNER), "/demo/clock");
  }
}
