package dev.halfmillion.platform.errors;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the outermost filter, what stands before it, and the check of parameters in their places.
 */
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration implements WebMvcConfigurer {

  @Bean
  FilterRegistrationBean<LastResortFilter> lastResort(FailureAnswers answers) {
    FilterRegistrationBean<LastResortFilter> filter =
        new FilterRegistrationBean<>(new LastResortFilter(answers));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> programsAreToldInTheirWay() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadableForPrograms()));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new UnreadableCharacters()).order(Ordered.HIGHEST_PRECEDENCE);
  }
}
