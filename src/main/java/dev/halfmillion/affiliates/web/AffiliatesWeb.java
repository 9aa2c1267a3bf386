package dev.halfmillion.affiliates.web;

import static dev.halfmillion.platform.Role.AFFILIATE;
import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.OWNER;
import static dev.halfmillion.platform.Role.SUPPORT;

import dev.halfmillion.platform.RouteRules;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may open which page of the affiliate program. */
@Configuration(proxyBeanMethods = false)
class AffiliatesWeb implements WebMvcConfigurer {

  private final ObjectProvider<OwnChanges> changes;

  AffiliatesWeb(ObjectProvider<OwnChanges> changes) {
    this.changes = changes;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(changes.getObject());
  }

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
