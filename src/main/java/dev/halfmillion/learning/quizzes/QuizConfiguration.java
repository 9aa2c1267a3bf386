package dev.halfmillion.learning.quizzes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers nobody can foresee, and the jobs that mind attempts. */
@Configuration(proxyBeanMethods = false)
class QuizConfiguration {

  private static final int EVERY_SECONDS = 15;

  @Bean
  Drawing drawing() {
    return new Drawing(new SecureRandom());
  }

  @Bean
  RecurringTask<Void> submitOverdueAttempts(Attempts attempts) {
    return Tasks.recurring("learning.submit-overdue-attempts", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((task, context) -> attempts.submitOverdue());
  }

  @Bean
  RecurringTask<Void> describeOldAttempts(Attempts attempts) {
    return Tasks.recurring("learning.describe-old-attempts", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((task, context) -> attempts.describeOld());
  }
}
