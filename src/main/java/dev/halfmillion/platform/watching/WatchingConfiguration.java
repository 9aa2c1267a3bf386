package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.RouteRules;
import dev.halfmillion.platform.hosts.Proxies;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where requests get their names, and who may ask for figures. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

  @Bean
  RouteRules watchingRules() {
    return RouteRules.create().machines("/metrics");
  }

  /** Before the filter that puts the browser's address in place of the proxy's. */
  @Bean
  FilterRegistrationBean<RequestIds> requestIds(Proxies proxies) {
    FilterRegistrationBean<RequestIds> filter =
        new FilterRegistrationBean<>(new RequestIds(proxies));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
