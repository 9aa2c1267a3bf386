package dev.halfmillion.media.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Files open by their signed address, to whoever holds it; pictures are for everybody; uploads are
 * for those who write courses.
 */
@Configuration(proxyBeanMethods = false)
class MediaRoutes {

  @Bean
  RouteRules mediaRules() {
    return RouteRules.create()
        .open("/media/*", "/pictures/*")
        .only(Set.of(Role.OWNER, Role.INSTRUCTOR), "/admin/uploads", "/admin/uploads/**");
  }
}
