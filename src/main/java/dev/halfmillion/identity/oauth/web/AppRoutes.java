package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.AppDoor;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may let programs in, and who registers them. */
@Configuration(proxyBeanMethods = false)
class AppRoutes implements WebMvcConfigurer {

  private final ApiRate rate;
  private final AppDoor door;

  AppRoutes(ApiRate rate, AppDoor door) {
    this.rate = rate;
    this.door = door;
  }

  @Bean
  static RouteRules appRules() {
    return RouteRules.create()
        .machines(
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/oauth2/jwks",
            "/oauth2/userinfo",
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server")
        .signedIn(
            "/oauth2/authorize",
            "/oauth2/consent",
            "/account/devices",
            "/account/devices/*/end",
            "/api/v1/me/devices",
            "/api/v1/me/devices/*",
            "/api/v1/me/export")
        .only(
            Set.of(Role.OWNER),
            "/admin/apps",
            "/admin/apps/new",
            "/admin/apps/*",
            "/admin/apps/*/secret",
            "/admin/apps/*/shut",
            "/admin/apps/*/shut/end");
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rate).addPathPatterns("/api/v1/**");
    registry
        .addInterceptor(door)
        .addPathPatterns("/api/v1/**", "/oauth2/userinfo")
        .excludePathPatterns("/api/v1/openapi.json*");
  }
}
