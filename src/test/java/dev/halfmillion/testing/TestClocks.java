package dev.halfmillion.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces the system clock by one that tests move; business time follows it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClocks {

  @Bean
  @Primary
  MovableClock testClock() {
    return new MovableClock();
  }
}
