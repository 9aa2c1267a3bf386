package dev.halfmillion.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.halfmillion.platform.Zones;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the books all the time and checks them once a night. */
@Configuration(proxyBeanMethods = false)
class LedgerJobs {

  private static final Logger log = LoggerFactory.getLogger(LedgerJobs.class);

  @Bean
  RecurringTask<Void> sealJournals(LedgerSeal seal) {
    return Tasks.recurring("ledger.seal", FixedDelay.ofSeconds(30))
        .execute((task, context) -> seal.seal());
  }

  @Bean
  RecurringTask<Void> checkBooks(LedgerSeal seal, TrialBalances balances) {
    return Tasks.recurring("ledger.check", Schedules.daily(Zones.INDIA, LocalTime.of(3, 15)))
        .execute((task, context) -> check(seal, balances));
  }

  private static void check(LedgerSeal seal, TrialBalances balances) {
    balances
        .now()
        .filter(balance -> !balance.balanced())
        .forEach(
            balance ->
                log.error("The books do not balance in {}: {}", balance.currency(), balance));
    SealReport report = seal.verify();
    if (!report.intact()) {
      log.error("The books were tampered with: {}", report.damages());
    }
  }
}
