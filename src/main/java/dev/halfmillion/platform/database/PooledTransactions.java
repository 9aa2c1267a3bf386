package dev.halfmillion.platform.database;

import java.util.Collection;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecutionListener;

/** Begins transactions on the connections that are kept for them. */
final class PooledTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  PooledTransactions(Connections connections, Collection<TransactionExecutionListener> listeners) {
    super(connections);
    setTransactionExecutionListeners(listeners);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Connections.beginning(() -> super.doBegin(transaction, definition));
  }
}
