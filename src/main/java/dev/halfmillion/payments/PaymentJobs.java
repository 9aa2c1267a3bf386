package dev.halfmillion.payments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.payments.inbox.InboxWorker;
import dev.halfmillion.payments.inbox.NewsRetention;
import dev.halfmillion.payments.inbox.TurnedAway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payments does by itself. */
@Configuration(proxyBeanMethods = false)
class PaymentJobs {

  /** News that nobody dealt with at once, and what was turned away since. */
  @Bean
  RecurringTask<Void> handleInbox(InboxWorker inbox, TurnedAway turnedAway) {
    return Tasks.recurring("payments.inbox", FixedDelay.ofSeconds(2))
        .execute(
            (task, context) -> {
              turnedAway.flush();
              inbox.handleDue();
            });
  }

  @Bean
  RecurringTask<Void> emptyOldNews(NewsRetention retention) {
    return Tasks.recurring("payments.empty-old-news", FixedDelay.ofHours(12))
        .execute((task, context) -> retention.emptyOld());
  }

  @Bean
  RecurringTask<Void> askGateways(Poller poller) {
    return Tasks.recurring("payments.poll", FixedDelay.ofSeconds(2))
        .execute((task, context) -> poller.askDue());
  }

  @Bean
  RecurringTask<Void> learnFees(LateFees fees) {
    return Tasks.recurring("payments.fees", FixedDelay.ofMinutes(10))
        .execute((task, context) -> fees.learn());
  }

  @Bean
  RecurringTask<Void> executeRefunds(RefundExecution refunds) {
    return Tasks.recurring("payments.refunds", FixedDelay.ofSeconds(5))
        .execute((task, context) -> refunds.executeDue());
  }
}
