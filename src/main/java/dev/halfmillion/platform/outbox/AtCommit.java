package dev.halfmillion.platform.outbox;

import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction has to write about events as its very last statements. */
interface AtCommit extends TransactionSynchronization {

  /** Writes it; what this throws undoes the transaction. */
  void write();
}
