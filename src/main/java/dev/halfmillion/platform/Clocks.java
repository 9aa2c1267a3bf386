package dev.halfmillion.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two clocks: the system's, and the one business dates are reckoned by. */
@Configuration(proxyBeanMethods = false)
class Clocks {

  @Bean
  @Primary
  @ConditionalOnMissingBean(name = "testClock")
  Clock systemClock() {
    return Clock.systemUTC();
  }

  @Bean
  BusinessClock businessClock(Clock clock, Settings settings, JdbcClient jdbc) {
    if (settings.mode() != Mode.DEMO) {
      return new BusinessClock(clock, Duration.ZERO);
    }
    long ahead =
        jdbc.sql("SELECT offset_seconds FROM platform_clock WHERE id = 1")
            .query(Long.class)
            .single();
    return new BusinessClock(clock, Duration.ofSeconds(ahead));
  }

  @Bean
  @OnlyInDemo
  DemoClock demoClock(
      BusinessClock businessClock, JdbcClient jdbc, ApplicationEventPublisher events) {
    return new DemoClock(businessClock, jdbc, events);
  }
}
