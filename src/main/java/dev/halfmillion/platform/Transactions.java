package dev.halfmillion.platform;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction and repeats it when the database broke a deadlock. The work must
 * therefore have no effect outside the database.
 */
@Component
public class Transactions {

  private static final Logger log = LoggerFactory.getLogger(Transactions.class);
  private static final int TRIES = 4;

  private final TransactionTemplate template;

  Transactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  /**
   * Runs the work in the caller's transaction or, where there is none, in a new one that is
   * repeated up to four times after a deadlock or lock timeout.
   */
  public <T> T call(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return template.execute(status -> work.get());
      } catch (PessimisticLockingFailureException lost) {
        if (attempt == TRIES) {
          throw lost;
        }
        log.debug("Transaction lost a lock race, attempt {}", attempt, lost);
      }
    }
  }

  /** As {@link #call}, for work without an answer. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
