package dev.halfmillion.learning.discussions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each minute tells of what was asked and answered. */
@Configuration(proxyBeanMethods = false)
class DiscussionJobs {

  @Bean
  RecurringTask<Void> tellOfPosts(PostMails mails) {
    return Tasks.recurring("learning.tell-of-posts", FixedDelay.ofMinutes(1))
        .execute((task, context) -> mails.sendDue());
  }
}
