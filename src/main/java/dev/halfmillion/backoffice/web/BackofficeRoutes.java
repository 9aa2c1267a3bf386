package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import dev.halfmillion.platform.setup.SetUp;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Support sees orders and people; money figures are finance's and the owner's. */
@Configuration(proxyBeanMethods = false)
class BackofficeRoutes {

  @Bean
  RouteRules backofficeRules() {
    return RouteRules.create()
        .only(Set.of(Role.OWNER, Role.FINANCE, Role.SUPPORT, Role.INSTRUCTOR), "/admin")
        .only(
            Set.of(Role.OWNER),
            "/admin/audit",
            "/admin/doctor",
            "/admin/doctor/looks",
            "/admin/doctor/audits",
            "/admin/products/first")
        .only(
            Set.of(Role.OWNER),
            SetUp.HOME,
            SetUp.HOME + "/business",
            SetUp.HOME + "/tax",
            SetUp.HOME + "/promise")
        .only(Set.of(Role.OWNER, Role.SUPPORT), "/admin/people/*/email")
        .only(
            Set.of(Role.OWNER, Role.FINANCE, Role.SUPPORT),
            "/admin/search",
            "/admin/support",
            "/admin/support/twice",
            "/admin/people/*",
            "/admin/people/*/access-mail",
            "/admin/support/orders/*/asking",
            "/admin/support/orders/*/delivery",
            "/admin/support/orders/*/pay-link",
            "/admin/support/orders/*/twice-refund",
            "/admin/orders/{id}",
            "/admin/orders/{id}/access-mail");
  }
}
