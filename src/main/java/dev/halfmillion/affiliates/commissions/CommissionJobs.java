package dev.halfmillion.affiliates.commissions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.affiliates.CommissionReleases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes commissions available as their refund windows end. */
@Configuration(proxyBeanMethods = false)
class CommissionJobs {

  @Bean
  RecurringTask<Void> releaseCommissions(CommissionReleases releases) {
    return Tasks.recurring("affiliates.release-commissions", FixedDelay.ofMinutes(1))
        .execute((task, context) -> releases.releaseDue());
  }
}
