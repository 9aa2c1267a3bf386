package dev.halfmillion.platform.health;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.platform.Zones;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When the rounds are made: what is quick every ten minutes, or as the cron expression in {@code
 * halfmillion.doctor.round} says, where - means never; the rest at night.
 */
@Configuration(proxyBeanMethods = false)
class RoundJobs {

  private static final String NIGHTLY = "platform.doctor-nightly";

  @Bean
  RecurringTask<Void> doctorsRound(
      Rounds rounds, @Value("${halfmillion.doctor.round:20 2/10 * * * *}") String when) {
    return Tasks.recurring("platform.doctor", Schedules.cron(when, Zones.INDIA))
        .execute((task, context) -> rounds.look(check -> !check.nightly()));
  }

  @Bean
  RecurringTask<Void> doctorsNight(Rounds rounds) {
    return Tasks.recurring(NIGHTLY, Schedules.cron("0 40 3 * * *", Zones.INDIA))
        .execute((task, context) -> rounds.look(HealthCheck::nightly));
  }

  /** Lets the night's round begin now, where it is not under way; a command has no scheduler. */
  @Bean
  EarlyNight earlyNight(ObjectProvider<SchedulerClient> schedulers, Clock clock) {
    return () -> schedulers.ifAvailable(scheduler -> begin(scheduler, clock));
  }

  private static void begin(SchedulerClient scheduler, Clock clock) {
    try {
      scheduler.reschedule(TaskInstanceId.of(NIGHTLY, RecurringTask.INSTANCE), clock.instant());
    } catch (TaskInstanceException underWay) {
      return;
    }
  }
}
