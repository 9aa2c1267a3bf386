package dev.halfmillion.testing;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses a statement outside a transaction while the rows of another are being read: it would take
 * a second connection while holding the first, and as many readers as the pool has connections
 * would wait for each other until all of them give up. Tells {@link Statements} what is sent.
 */
final class OneConnectionATime extends JdbcTemplate {

  private static final ScopedValue<String> READING = ScopedValue.newInstance();

  OneConnectionATime(DataSource source) {
    super(source);
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator creator,
      @Nullable PreparedStatementSetter setter,
      ResultSetExtractor<T> extractor) {
    requireNone(creator);
    Statements.note(creator);
    return super.query(
        creator,
        setter,
        rows ->
            ScopedValue.where(READING, creator.toString()).call(() -> extractor.extractData(rows)));
  }

  @Override
  protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
    requireNone(creator);
    Statements.note(creator);
    return super.update(creator, setter);
  }

  private static void requireNone(PreparedStatementCreator creator) {
    if (READING.isBound() && !TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A second connection would be needed: %s is sent while the rows of %s are read"
              .formatted(creator, READING.get()));
    }
  }
}
