package dev.halfmillion.sales;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import dev.halfmillion.platform.load.FirstServed;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may ask for the pages of sales. Orders are open to everybody because the pages themselves ask
 * for a cookie, a sign-in or a signed link, and documents because nobody guesses their addresses;
 * the way back from the gateway has neither cookie nor token when it comes by POST.
 */
@Configuration(proxyBeanMethods = false)
class SalesRoutes {

  /** Who buys is served while others wait. */
  @Bean
  FirstServed buyersFirst() {
    return FirstServed.of("checkout", "orders");
  }

  @Bean
  RouteRules salesRouteRules() {
    return RouteRules.create()
        .open("/checkout/*", "/checkout/*/*")
        .open("/documents/*")
        .open("/orders/*", "/orders/*/*", "/orders/*/credit-notes/*")
        .machines("/orders/*/return")
        .only(Set.of(Role.OWNER), "/admin/offers", "/admin/offers/*", "/admin/offers/*/*")
        .only(Set.of(Role.SUPPORT, Role.OWNER), "/admin/coupons", "/admin/coupons/*")
        .only(Set.of(Role.OWNER), "/admin/coupons/new", "/admin/coupons/*/*")
        .signedIn(
            "/account/details", "/account/details/removal", "/account/orders", "/api/v1/me/orders")
        .only(Set.of(Role.SUPPORT, Role.FINANCE, Role.OWNER), "/admin/orders")
        .only(
            Set.of(Role.FINANCE, Role.OWNER),
            "/admin/orders/*/refund",
            "/admin/refunds",
            "/admin/refunds/**",
            "/admin/tax",
            "/admin/tax/*");
  }
}
