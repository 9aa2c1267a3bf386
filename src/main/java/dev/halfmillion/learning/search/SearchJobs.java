package dev.halfmillion.learning.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Half a minute after a lesson was changed its new words are found. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

  private static final int ROUNDS = 50;

  @Bean
  RecurringTask<Void> takeInSearchTexts(SearchTexts texts) {
    return Tasks.recurring("learning.take-in-search-texts", FixedDelay.ofSeconds(30))
        .execute(
            (task, context) -> {
              int round = 0;
              while (round < ROUNDS && texts.refresh() > 0) {
                round++;
              }
            });
  }
}
