package dev.halfmillion.affiliates.offers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with announcements that a process left behind. */
@Configuration(proxyBeanMethods = false)
class AnnouncementJobs {

  @Bean
  RecurringTask<Void> announceOffers(Announcing announcing) {
    return Tasks.recurring("affiliates.announce-offers", FixedDelay.ofMinutes(1))
        .execute((task, context) -> announcing.tellAll());
  }
}
