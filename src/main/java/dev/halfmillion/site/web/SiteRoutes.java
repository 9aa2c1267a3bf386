package dev.halfmillion.site.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the site are for everybody; only the owner edits them. */
@Configuration(proxyBeanMethods = false)
class SiteRoutes {

  @Bean
  RouteRules siteRules() {
    return RouteRules.create()
        .open("/", "/courses", "/courses/*", "/courses/*/preview/*")
        .open("/about", "/contact", "/help", "/refunds", "/terms", "/privacy", "/grievance")
        .open("/robots.txt", "/sitemap.xml")
        .only(Set.of(Role.OWNER), "/admin/site", "/admin/site/**");
  }
}
