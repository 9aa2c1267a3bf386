package dev.halfmillion.sandbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway does by itself. */
@Configuration(proxyBeanMethods = false)
@NotInProduction
class SandboxJobs {

  @Bean
  RecurringTask<Void> deliverSandboxWebhooks(WebhookDelivery delivery, Academy academy) {
    return Tasks.recurring("sandbox.webhooks", FixedDelay.ofSeconds(1))
        .execute(
            (task, context) -> {
              if (academy.rehearsing()) {
                delivery.deliverDue();
              }
            });
  }

  @Bean
  RecurringTask<Void> runSandboxBank(
      SandboxBank bank,
      SandboxEvents events,
      WebhookDelivery delivery,
      Transactions transactions,
      Academy academy) {
    return Tasks.recurring("sandbox.bank", FixedDelay.ofSeconds(2))
        .execute(
            (task, context) -> {
              if (academy.rehearsing()) {
                transactions.run(() -> work(bank, events, delivery));
              }
            });
  }

  private static void work(SandboxBank bank, SandboxEvents events, WebhookDelivery delivery) {
    bank.processRefunds().stream()
        .map(events::refundProcessed)
        .forEach(event -> delivery.send(event, Duration.ZERO));
    bank.settle()
        .map(events::settlementProcessed)
        .ifPresent(event -> delivery.send(event, Duration.ZERO));
  }
}
