package dev.halfmillion.platform.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts the bookkeeping of events into the transactions that they belong to: the first one that a
 * listener begins ends its publication, and each writes what it published in one statement.
 */
@Component
class OutboxTransactions implements TransactionExecutionListener {

  private final Publications publications;

  OutboxTransactions(Publications publications) {
    this.publications = publications;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null && TransactionSynchronizationManager.isSynchronizationActive()) {
      ListenersWork.begun()
          .ifPresent(
              id ->
                  TransactionSynchronizationManager.registerSynchronization(
                      new Ending(id, publications)));
    }
  }

  /** Comes after all that others do before the commit, so that nothing is published later. */
  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.getSynchronizations().stream()
          .filter(AtCommit.class::isInstance)
          .map(AtCommit.class::cast)
          .forEach(AtCommit::write);
    }
  }
}
