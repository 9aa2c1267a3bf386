package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only the owner takes the academy live. */
@Configuration(proxyBeanMethods = false)
class LaunchRoutes {

  @Bean
  RouteRules launchRules() {
    return RouteRules.create()
        .only(Set.of(Role.OWNER), LaunchController.PATH, TestSaleController.PATH);
  }
}
