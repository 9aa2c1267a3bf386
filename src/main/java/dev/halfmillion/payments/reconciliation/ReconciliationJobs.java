package dev.halfmillion.payments.reconciliation;

import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.OWNER;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.platform.RouteRules;
import dev.halfmillion.platform.Zones;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When days are compared by themselves, and who reads of it. */
@Configuration(proxyBeanMethods = false)
class ReconciliationJobs {

  /** Every hour, so that a gateway that was silent at night is not left to the next. */
  @Bean
  RecurringTask<Void> compareDays(ReconciliationPlan plan) {
    return Tasks.recurring("payments.reconciliation", Schedules.cron("0 35 * * * *", Zones.INDIA))
        .execute((task, context) -> plan.daily());
  }

  @Bean
  RouteRules reconciliationPages() {
    return RouteRules.create()
        .only(Set.of(OWNER, FINANCE), "/admin/reconciliation", "/admin/reconciliation/**");
  }
}
