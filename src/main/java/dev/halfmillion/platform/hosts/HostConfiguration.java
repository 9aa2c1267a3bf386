package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.web.RouteTable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters in their places: proxies before all but request ids, hosts before sessions. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

  /** After the filter that has to know who the proxy is. */
  private static final int AFTER_REQUEST_IDS = Ordered.HIGHEST_PRECEDENCE + 5;

  /** After the filter that answers refusals. */
  private static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  Proxies proxies(ProxySettings settings) {
    return new Proxies(settings.addresses());
  }

  @Bean
  FilterRegistrationBean<ProxyFilter> proxyFilter(ProxySettings settings, Proxies proxies) {
    FilterRegistrationBean<ProxyFilter> filter =
        new FilterRegistrationBean<>(new ProxyFilter(settings.headers(), proxies));
    filter.setOrder(AFTER_REQUEST_IDS);
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
