package dev.halfmillion.learning.announcements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each minute mails what is announced by then. */
@Configuration(proxyBeanMethods = false)
class AnnouncementJobs {

  @Bean
  RecurringTask<Void> mailCourseAnnouncements(AnnouncementMails mails) {
    return Tasks.recurring("learning.mail-announcements", FixedDelay.ofMinutes(1))
        .execute((task, context) -> mails.sendDue());
  }
}
