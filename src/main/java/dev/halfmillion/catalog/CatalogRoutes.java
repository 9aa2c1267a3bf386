package dev.halfmillion.catalog;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may ask for the pages of products: instructors mind the words of what sells their course, the
 * owner all of it.
 */
@Configuration(proxyBeanMethods = false)
class CatalogRoutes {

  @Bean
  RouteRules catalogRouteRules() {
    return RouteRules.create()
        .only(Set.of(Role.OWNER, Role.INSTRUCTOR), "/admin/products", "/admin/products/*")
        .only(
            Set.of(Role.OWNER, Role.INSTRUCTOR),
            "/admin/products/*/files",
            "/admin/products/*/picture",
            "/admin/products/*/picture/removal",
            "/admin/products/*/files/*/removal")
        .only(
            Set.of(Role.OWNER),
            "/admin/products/new",
            "/admin/products/*/price",
            "/admin/products/*/gift",
            "/admin/products/*/margin",
            "/admin/products/*/sale-prices",
            "/admin/products/*/sale-prices/*/stop",
            "/admin/products/*/publication",
            "/admin/products/*/retirement");
  }
}
