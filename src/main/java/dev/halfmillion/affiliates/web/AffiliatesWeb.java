package dev.halfmillion.affiliates.web;

import static dev.halfmillion.platform.Role.AFFILIATE;
import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.OWNER;
import static dev.halfmillion.platform.Role.SUPPORT;

import dev.halfmillion.platform.RouteRules;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open which page of the affiliate program. */
@Configuration(proxyBeanMethods = false)
class AffiliatesWeb {

  @Bean
  RouteRules affiliatesRoutes() {
    return RouteRules.create()
        .open("/affiliates", "/r", "/r/**")
        .signedIn("/affiliate", "/affiliate/join")
        .only(EnumSet.of(AFFILIATE), "/affiliate/**")
        .only(EnumSet.of(OWNER, FINANCE, SUPPORT), "/admin/affiliates", "/admin/affiliates/*")
        .only(
            EnumSet.of(OWNER),
            "/admin/affiliates/plan",
            "/admin/affiliates/agreement",
            "/admin/affiliates/agreement/preview",
            ProgramStep.PATH)
        .only(EnumSet.of(OWNER), "/admin/affiliates/*/approval", "/admin/affiliates/*/suspension")
        .only(EnumSet.of(OWNER, FINANCE, SUPPORT), "/admin/commissions")
        .only(
            EnumSet.of(OWNER, FINANCE),
            "/admin/commissions/*/release",
            "/admin/commissions/*/rejection")
        .only(EnumSet.of(OWNER, FINANCE), "/admin/payouts/new");
  }
}
