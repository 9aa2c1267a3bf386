package dev.halfmillion.affiliates.commissions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.affiliates.AffiliateBooks;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.platform.Zones;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes commissions available as their refund windows end, and checks all of them once a night. */
@Configuration(proxyBeanMethods = false)
class CommissionJobs {

  private static final Logger log = LoggerFactory.getLogger(CommissionJobs.class);

  @Bean
  RecurringTask<Void> releaseCommissions(CommissionReleases releases) {
    return Tasks.recurring("affiliates.release-commissions", FixedDelay.ofMinutes(1))
        .execute((task, context) -> releases.releaseDue());
  }

  @Bean
  RecurringTask<Void> checkAffiliateBooks(AffiliateBooks books) {
    return Tasks.recurring(
            "affiliates.check-books", Schedules.daily(Zones.INDIA, LocalTime.of(3, 45)))
        .execute(
            (task, context) ->
                books
                    .check()
                    .forEach(wrong -> log.error("The affiliates' books are wrong: {}", wrong)));
  }
}
