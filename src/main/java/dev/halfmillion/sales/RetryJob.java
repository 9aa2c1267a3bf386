package dev.halfmillion.sales;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes to buyers whose payment was declined, when their hour is over. */
@Configuration(proxyBeanMethods = false)
class RetryJob {

  @Bean
  RecurringTask<Void> remindOfDeclinedPayments(RetryReminders reminders) {
    return Tasks.recurring("sales.retry-reminders", FixedDelay.ofMinutes(1))
        .execute((task, context) -> reminders.sendDue());
  }
}
