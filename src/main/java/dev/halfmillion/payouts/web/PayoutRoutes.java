package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batches and payees are for finance and the owner; each affiliate has the own details. */
@Configuration(proxyBeanMethods = false)
class PayoutRoutes {

  @Bean
  RouteRules payoutPages() {
    return RouteRules.create()
        .only(
            Set.of(Role.FINANCE, Role.OWNER),
            "/admin/payouts",
            "/admin/payouts/**",
            "/admin/payees/**")
        .only(Set.of(Role.AFFILIATE), "/affiliate/payout-details", "/affiliate/payout-details/**");
  }
}
