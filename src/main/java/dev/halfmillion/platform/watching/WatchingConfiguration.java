package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.RouteRules;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.StringUtils;

/** Where requests get their names, and who may ask for figures. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

  @Bean
  RouteRules watchingRules() {
    return RouteRules.create().machines("/metrics");
  }

  /** Before the filter that puts the browser's address in place of the proxy's. */
  @Bean
  FilterRegistrationBean<RequestIds> requestIds(Environment environment) {
    FilterRegistrationBean<RequestIds> filter =
        new FilterRegistrationBean<>(new RequestIds(proxies(environment)));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  private static List<IpAddressMatcher> proxies(Environment environment) {
    String[] written =
        StringUtils.commaDelimitedListToStringArray(
            environment.getProperty("halfmillion.proxies.addresses", ""));
    return List.of(written).stream()
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(IpAddressMatcher::new)
        .toList();
  }
}
