package dev.halfmillion.platform.jobs;

import dev.halfmillion.platform.HistoryLanes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;

/** The executor of listeners. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean
  AsyncTaskExecutor applicationTaskExecutor(HistoryLanes lanes) {
    return new ListenerExecutor(12, lanes);
  }
}
