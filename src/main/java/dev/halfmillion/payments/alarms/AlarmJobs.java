package dev.halfmillion.payments.alarms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.platform.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the gateways every five minutes. */
@Configuration(proxyBeanMethods = false)
class AlarmJobs {

  @Bean
  RecurringTask<Void> lookAtGateways(GatewayAlarms alarms) {
    return Tasks.recurring("payments.alarms", Schedules.cron("30 */5 * * * *", Zones.INDIA))
        .execute((task, context) -> alarms.look());
  }
}
