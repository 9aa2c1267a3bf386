package dev.halfmillion.learning.drip;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute for courses of which five minutes have passed. */
@Configuration(proxyBeanMethods = false)
class DripJobs {

  @Bean
  RecurringTask<Void> tellOfOpenings(OpeningMails mails) {
    return Tasks.recurring("learning.tell-of-openings", FixedDelay.ofMinutes(1))
        .execute((task, context) -> mails.sendDue());
  }
}
