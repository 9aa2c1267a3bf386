package dev.halfmillion.entitlements.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Support and the owner give access; it moves no money, so finance has no part in it. */
@Configuration(proxyBeanMethods = false)
class EntitlementRoutes {

  @Bean
  RouteRules entitlementRules() {
    return RouteRules.create()
        .only(
            Set.of(Role.OWNER, Role.SUPPORT),
            "/admin/grants",
            "/admin/people/*/grants",
            "/admin/people/*/grants/*/end");
  }
}
