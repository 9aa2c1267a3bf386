package dev.halfmillion.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down the statements that the program sends while the calling thread does something, in any
 * context of {@link TestDatabase}. What Spring sends to begin and end a transaction is not among
 * them; each says whether it was sent in one.
 */
public final class Statements {

  private static final ScopedValue<List<Sent>> LIST = ScopedValue.newInstance();

  private Statements() {}

  /**
   * A statement.
   *
   * @param sql on one line
   * @param inTransaction whether it needed a begin and a commit around it
   */
  public record Sent(String sql, boolean inTransaction) {}

  /** What is sent while the work is done. */
  public static List<Sent> during(Callable<?> work) throws Exception {
    List<Sent> list = new CopyOnWriteArrayList<>();
    ScopedValue.where(LIST, list).call(work::call);
    return list;
  }

  static void note(PreparedStatementCreator creator) {
    if (LIST.isBound() && creator instanceof SqlProvider provider) {
      String sql = String.valueOf(provider.getSql()).replaceAll("\\s+", " ").strip();
      LIST.get().add(new Sent(sql, TransactionSynchronizationManager.isActualTransactionActive()));
    }
  }
}
