package dev.halfmillion.platform.load;

import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.web.RouteTable;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limit behind the pages answered from memory and in front of all work. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

  private static final int AFTER_WHAT_COUNTS_REQUESTS = Ordered.HIGHEST_PRECEDENCE + 8;
  private static final int RESERVED_PART = 4;
  private static final long BYTES_FOR_EACH = 128 * 1_024;
  private static final int FEWEST = 512;
  private static final int MOST = 8_192;
  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final int WAITING_OF_CONNECTIONS = 16;

  @Bean
  Admission admission(
      @Value("${halfmillion.load.at-work:64}") int atWork,
      @Value("${halfmillion.load.waiting:0}") int waiting,
      @Value("${halfmillion.load.patience:5s}") Duration patience) {
    int most =
        waiting > 0
            ? waiting
            : connections(Runtime.getRuntime().maxMemory()) / WAITING_OF_CONNECTIONS;
    return new Admission(atWork, atWork / RESERVED_PART, most, patience);
  }

  /** An open connection has buffers of 16 kB; together they take an eighth of the heap. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> asManyConnectionsAsMemory() {
    int most = connections(Runtime.getRuntime().maxMemory());
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setProperty("maxConnections", Integer.toString(most));
              connector.setProperty("keepAliveTimeout", Long.toString(IDLE.toMillis()));
            });
  }

  /** How many connections a heap of so many bytes carries; others wait to be accepted. */
  static int connections(long heap) {
    return Math.clamp(heap / BYTES_FOR_EACH, FEWEST, MOST);
  }

  @Bean
  FilterRegistrationBean<AdmissionFilter> admissionFilter(
      Admission admission,
      @Value("${halfmillion.load.body:15s}") Duration body,
      MultipartConfigElement files,
      ObjectProvider<FirstServed> first,
      RouteTable routes,
      FailureAnswers answers) {
    FilterRegistrationBean<AdmissionFilter> filter =
        new FilterRegistrationBean<>(
            new AdmissionFilter(
                admission,
                new Arrival(body, files),
                first.stream()
                    .flatMap(served -> served.words().stream())
                    .collect(Collectors.toSet()),
                routes,
                answers));
    filter.setOrder(AFTER_WHAT_COUNTS_REQUESTS);
    return filter;
  }

  @Bean
  MeterBinder admissionFigures(Admission admission) {
    return registry -> {
      FunctionCounter.builder("halfmillion.load.refused", admission, Admission::refused)
          .description("Requests turned away because too many were at work")
          .register(registry);
      Gauge.builder("halfmillion.load.waiting", admission, Admission::waiting)
          .description("Requests that wait until others are done")
          .register(registry);
    };
  }
}
