package dev.halfmillion.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends what a lost nudge left behind, and what waits for another try. */
@Configuration(proxyBeanMethods = false)
class MailJob {

  @Bean
  RecurringTask<Void> deliverMail(MailDelivery delivery) {
    return Tasks.recurring("notifications.deliver-mail", FixedDelay.ofSeconds(10))
        .execute((task, context) -> delivery.deliverDue());
  }
}
