package dev.halfmillion.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.HistoryLanes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** The executor of listeners and the job that brings failed or forgotten events to them again. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  /** A listener that has not finished by then is taken for lost: its process died. */
  private static final Duration STALE = Duration.ofSeconds(20);

  @Bean
  AsyncTaskExecutor applicationTaskExecutor(HistoryLanes lanes) {
    return new ListenerExecutor(12, lanes);
  }

  @Bean
  RecurringTask<Void> resubmitEvents(
      IncompleteEventPublications incomplete, FailedEventPublications failed) {
    return Tasks.recurring("platform.resubmit-events", FixedDelay.ofSeconds(5))
        .execute(
            (task, context) -> {
              failed.resubmit(ResubmissionOptions.defaults());
              incomplete.resubmitIncompletePublicationsOlderThan(STALE);
            });
  }
}
