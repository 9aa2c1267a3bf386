package dev.halfmillion.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that breaks at a given word to the server, before it is said or before the answer.
 */
final class CutConnection {

  private static final Set<String> WORDS = Set.of("execute", "executeUpdate", "commit");

  private final Connection real;
  private final Predicate<@Nullable Object[]> last;
  private final boolean afterwards;
  private boolean cut;

  private CutConnection(Connection real, Predicate<@Nullable Object[]> last, boolean afterwards) {
    this.real = real;
    this.last = last;
    this.afterwards = afterwards;
  }

  /** Whether the step came to its end within so many words. */
  static boolean runs(DataSource source, SchemaStep step, int words, boolean afterwards)
      throws SQLException {
    AtomicInteger left = new AtomicInteger(words);
    return runs(source, step, _ -> left.decrementAndGet() <= 0, afterwards);
  }

  /** Runs the step until a statement has happened, whose answer is not heard. */
  static void cutAfter(DataSource source, SchemaStep step, SchemaStatement statement)
      throws SQLException {
    runs(source, step, words -> words.length == 1 && statement.sql().equals(words[0]), true);
  }

  private static boolean runs(
      DataSource source, SchemaStep step, Predicate<@Nullable Object[]> last, boolean afterwards)
      throws SQLException {
    try (Connection real = source.getConnection()) {
      CutConnection connection = new CutConnection(real, last, afterwards);
      try {
        new StepRunner(step).run(connection.proxy(Connection.class, real));
        return true;
      } catch (SQLException | RuntimeException broken) {
        if (!connection.cut) {
          throw broken;
        }
        return false;
      }
    }
  }

  private <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments)));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean isLast =
        WORDS.contains(method.getName())
            && last.test(arguments == null ? new Object[0] : arguments);
    if (isLast && !afterwards) {
      throw broken();
    }
    Object answer = invoke(target, method, arguments);
    if (isLast) {
      throw broken();
    }
    if (answer instanceof PreparedStatement prepared) {
      return proxy(PreparedStatement.class, prepared);
    }
    return answer instanceof Statement statement ? proxy(Statement.class, statement) : answer;
  }

  private SQLException broken() throws SQLException {
    cut = true;
    real.abort(Runnable::run);
    return new SQLException("cut", "08S01");
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
