package dev.halfmillion.platform.pages;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.halfmillion.platform.BusinessTimeMoved;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the kept pages in front of everything but proxies and request ids. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  private static final int AFTER_PROXIES = Ordered.HIGHEST_PRECEDENCE + 6;

  @Bean
  PageCache pageCache(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers,
      @Value("${halfmillion.page-cache:true}") boolean keeping) {
    return new PageCache(new PublicRoutes(handlers::getObject), Ticker.systemTicker(), keeping);
  }

  @Bean
  FilterRegistrationBean<PageCache> pageCacheFilter(PageCache cache) {
    FilterRegistrationBean<PageCache> filter = new FilterRegistrationBean<>(cache);
    filter.setOrder(AFTER_PROXIES);
    return filter;
  }

  @Bean
  ApplicationListener<PayloadApplicationEvent<BusinessTimeMoved>> forgetWhenTimeMoves(
      PageCache cache) {
    return _ -> cache.forget();
  }

  @Bean
  MeterBinder pageCacheFigures(PageCache cache) {
    return registry ->
        FunctionCounter.builder("halfmillion.pages.kept", cache, PageCache::hits)
            .description("Public pages answered from memory")
            .register(registry);
  }

  /** What is answered from memory is counted, not timed: to time it costs as much as to answer. */
  @Bean
  static BeanPostProcessor observeWhatIsMade() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if ("webMvcObservationFilter".equals(name)
            && bean instanceof FilterRegistrationBean<?> filter) {
          filter.setOrder(AFTER_PROXIES + 1);
        }
        return bean;
      }
    };
  }
}
