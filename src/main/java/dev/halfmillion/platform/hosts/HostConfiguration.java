package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.web.RouteTable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters in their places: proxies before everything, hosts before sessions. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

  /** After the filter that answers refusals. */
  private static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  FilterRegistrationBean<ProxyFilter> proxyFilter(ProxySettings settings) {
    FilterRegistrationBean<ProxyFilter> filter =
        new FilterRegistrationBean<>(new ProxyFilter(settings));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<HostRouting> hostRouting(Hosts hosts, RouteTable routes) {
    FilterRegistrationBean<HostRouting> filter =
        new FilterRegistrationBean<>(new HostRouting(hosts, routes));
    filter.setOrder(BEFORE_SESSIONS);
    return filter;
  }
}
