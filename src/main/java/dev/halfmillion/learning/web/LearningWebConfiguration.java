package dev.halfmillion.learning.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.RouteRules;
import dev.halfmillion.platform.ui.Looks;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The app and its API are for the signed in, from the minute of paying on; its built files for all,
 * authoring for authors.
 */
@Configuration(proxyBeanMethods = false)
class LearningWebConfiguration {

  @Bean
  LearnAppFiles learnAppFiles(Academy academy, Looks looks) {
    return new LearnAppFiles(academy, looks, "/learn/");
  }

  @Bean
  RouteRules learningRules() {
    return RouteRules.create()
        .open(LearnAppController.FILES)
        .open("/certificates/{id}")
        .open("/api/v1/openapi.json", "/api/v1/openapi.json.yaml")
        .newcomers("/learn", "/learn/**", "/api/v1/**")
        .only(Set.of(Role.OWNER, Role.INSTRUCTOR), "/admin/courses", "/admin/courses/**")
        .only(Set.of(Role.OWNER, Role.INSTRUCTOR), "/admin/discussions", "/admin/discussions/**")
        .open("/course-mails/**");
  }
}
