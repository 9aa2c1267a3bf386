package dev.halfmillion.payments.disputes;

import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.OWNER;

import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disputes are for those who keep the books. */
@Configuration(proxyBeanMethods = false)
class DisputeRoutes {

  @Bean
  RouteRules disputeAddresses() {
    return RouteRules.create().only(Set.of(OWNER, FINANCE), "/admin/disputes", "/admin/disputes/*");
  }
}
