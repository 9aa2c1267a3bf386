package dev.halfmillion.platform.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.event.TransactionalEventListener;

/** Listens to listeners, and the job that brings failed or forgotten events to them again. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  /** Modulith's own interceptor has the place before. */
  private static final int WITHIN_MODULITH = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor listenersWork() {
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(
            new AnnotationMatchingPointcut(null, TransactionalEventListener.class, true),
            new ListenersWork());
    advisor.setOrder(WITHIN_MODULITH);
    return advisor;
  }

  @Bean
  RecurringTask<Void> resubmitEvents(
      IncompleteEventPublications incomplete, FailedEventPublications failed) {
    return Tasks.recurring("platform.resubmit-events", FixedDelay.ofSeconds(5))
        .execute(
            (task, context) -> {
              failed.resubmit(ResubmissionOptions.defaults());
              incomplete.resubmitIncompletePublicationsOlderThan(Publications.LOST);
            });
  }
}
