package dev.halfmillion.ledger.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books are for finance and the owner. */
@Configuration(proxyBeanMethods = false)
class LedgerRoutes {

  @Bean
  RouteRules ledgerPages() {
    return RouteRules.create()
        .only(Set.of(Role.FINANCE, Role.OWNER), "/admin/ledger", "/admin/ledger/**")
        .only(Set.of(Role.OWNER), "/admin/ledger/closed-months/{month}/reopening");
  }
}
