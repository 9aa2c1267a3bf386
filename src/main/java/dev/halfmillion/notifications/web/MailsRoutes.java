package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who help people see which mails went to them. */
@Configuration(proxyBeanMethods = false)
class MailsRoutes {

  @Bean
  RouteRules mailsRules() {
    return RouteRules.create()
        .only(
            Set.of(Role.OWNER, Role.FINANCE, Role.SUPPORT),
            "/admin/mails",
            "/admin/mails/*/attempts")
        .only(Set.of(Role.OWNER), MailStep.PATH);
  }
}
