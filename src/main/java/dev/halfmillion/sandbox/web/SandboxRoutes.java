package dev.halfmillion.sandbox.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop calls the API with its key; whoever has an order's address may pay it. */
@Configuration(proxyBeanMethods = false)
@NotInProduction
class SandboxRoutes {

  @Bean
  RouteRules sandboxAddresses(Academy academy) {
    return RouteRules.create()
        .machines("/sandbox-gateway/api/**")
        .open("/sandbox-gateway/pay/*")
        .onlyWhile(academy::rehearsing);
  }
}
