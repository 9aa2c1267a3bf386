package dev.halfmillion.platform.web;

import dev.halfmillion.platform.Cookies;
import dev.halfmillion.platform.PageHorizon;
import dev.halfmillion.platform.hosts.Hosts;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Caching of pages and static files, and the formats that are spoken. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<PageHorizon> horizon;
  private final Hosts hosts;

  WebConfiguration(ObjectProvider<PageHorizon> horizon, Hosts hosts) {
    this.horizon = horizon;
    this.hosts = hosts;
  }

  @Bean
  static Cookies cookies(Hosts hosts) {
    return new Cookies(
        "https".equals(hosts.url("/").getScheme()), hosts.cookieDomain().orElse(null));
  }

  @Bean
  static WebMvcRegistrations routesByFirstWord() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RoutesByFirstWord();
      }
    };
  }

  /**
   * Libraries for other purposes bring XML and YAML along; nobody was promised answers in them, and
   * what is sent in them is not read.
   */
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.configureMessageConvertersList(
        all ->
            all.removeIf(
                one ->
                    one.getSupportedMediaTypes().stream().anyMatch(WebConfiguration::isUnspoken)));
  }

  private static boolean isUnspoken(MediaType type) {
    return MediaType.APPLICATION_XML.equalsTypeAndSubtype(type)
        || MediaType.APPLICATION_YAML.equalsTypeAndSubtype(type);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PublicPageInterceptor(horizon, hosts));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String folder : new String[] {"css", "js"}) {
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/static/" + folder + "/")
          .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
    registry
        .addResourceHandler("/fonts/**")
        .addResourceLocations("classpath:/static/fonts/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  /** A page's answer to a form, {@code redirect:/…}, is a 303: the browser goes on with a GET. */
  @Bean
  static BeanPostProcessor seeOther() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof UrlBasedViewResolver resolver) {
          resolver.setRedirectHttp10Compatible(false);
        }
        return bean;
      }
    };
  }
}
