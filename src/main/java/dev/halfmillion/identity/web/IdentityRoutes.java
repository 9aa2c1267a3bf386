package dev.halfmillion.identity.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may sign in, out, and look at whom. */
@Configuration(proxyBeanMethods = false)
class IdentityRoutes {

  @Bean
  RouteRules identityRules() {
    return RouteRules.create()
        .open("/sign-in", "/sign-in/link", "/sign-in/link/*", "/sign-in/as/*", "/sign-out")
        .open("/sign-up", "/sign-up/*", "/owner/*")
        .open("/account/email/confirm/*", "/account/email/undo/*")
        .only(Set.of(Role.OWNER, Role.SUPPORT), "/admin/address-changes")
        .newcomers("/sign-in/proof")
        .signedIn(
            "/account",
            "/account/password",
            "/account/email",
            "/account/sessions/end",
            "/account/data")
        .only(Set.of(Role.OWNER, Role.FINANCE, Role.SUPPORT), "/admin/users", "/admin/users/*")
        .only(
            Set.of(Role.OWNER),
            "/admin/address-changes/*/approval",
            "/admin/address-changes/*/refusal",
            "/admin/users/*/roles",
            "/admin/users/*/roles/*/end",
            "/admin/users/*/suspension",
            "/admin/users/*/suspension/end");
  }
}
