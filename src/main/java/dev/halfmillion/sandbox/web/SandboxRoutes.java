package dev.halfmillion.sandbox.web;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shop calls the API with its key; whoever has an order's address may pay it. */
@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class SandboxRoutes {

  @Bean
  RouteRules sandboxAddresses() {
    return RouteRules.create().machines("/sandbox-gateway/api/**").open("/sandbox-gateway/pay/*");
  }
}
