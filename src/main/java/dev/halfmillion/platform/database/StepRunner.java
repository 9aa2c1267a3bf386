package dev.halfmillion.platform.database;

import dev.halfmillion.platform.database.SchemaStatement.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.internal.jdbc.Results;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a step so that it can be killed at any moment and goes on from there. MariaDB and MySQL
 * commit each change of the structure by itself, so a step as a whole cannot be taken back; but
 * each statement happens whole or not at all. The {@link StepNote} says which were begun. A
 * statement for rows commits with its note; of one for the structure, which was begun when the
 * program died, the server tells whether it happened: it refuses to do it again.
 */
final class StepRunner implements MigrationExecutor {

  private static final Logger log = LoggerFactory.getLogger(StepRunner.class);

  /**
   * What the servers say to a change that is there already: the table, column, index, constraint
   * exists, or what should go or be renamed is gone.
   */
  private static final Set<Integer> HAPPENED =
      Set.of(1050, 1051, 1054, 1060, 1061, 1091, 1146, 1826, 3821, 3822, 3940);

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int TRIES = 30;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int CANNOT_CREATE = 1005;
  private static final int UNKNOWN_SYSTEM_TABLE = 1109;

  private final SchemaStep step;
  private final int tries;
  private final Duration pause;

  StepRunner(SchemaStep step) {
    this(step, TRIES, PAUSE);
  }

  /** Tries so often where others use the table, with a pause in between that lets them go on. */
  StepRunner(SchemaStep step, int tries, Duration pause) {
    this.step = step;
    this.tries = tries;
    this.pause = pause;
  }

  @Override
  public List<Results> execute(Context context) throws SQLException {
    run(context.getConnection());
    return List.of();
  }

  void run(Connection connection) throws SQLException {
    StepNote note = StepNote.of(step, connection);
    if (note.begun() > 0) {
      log.info("{} was interrupted at statement {}; it goes on", step.label(), note.done() + 1);
    }
    for (int i = 0; i < step.statements().size(); i++) {
      SchemaStatement statement = step.statements().get(i);
      try {
        run(connection, statement, i + 1, note);
      } catch (SQLException failed) {
        throw new StepFailed(step, i + 1, failed);
      }
    }
  }

  private void run(Connection connection, SchemaStatement statement, int number, StepNote note)
      throws SQLException {
    if (statement.kind() == Kind.SESSION) {
      remember(connection, statement.sql());
    } else if (number <= note.done()) {
      log.debug("Statement {} happened before", number);
    } else if (statement.kind() == Kind.ROWS) {
      changeRows(connection, statement.sql(), number, note);
    } else {
      changeStructure(connection, statement.sql(), number, note);
    }
  }

  /** MySQL before 8.0.16 keeps no checks and has no table of them: there is none to be found. */
  private static void remember(Connection connection, String sql) throws SQLException {
    try {
      execute(connection, sql);
    } catch (SQLException refused) {
      if (refused.getErrorCode() != UNKNOWN_SYSTEM_TABLE || !sql.startsWith("SET @")) {
        throw refused;
      }
      execute(connection, sql.substring(0, sql.indexOf('=')) + "= NULL");
    }
  }

  private static void changeRows(Connection connection, String sql, int number, StepNote note)
      throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      execute(connection, sql);
      note.write(connection, number, number);
      connection.commit();
    } catch (SQLException | RuntimeException | Error failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(before);
    }
  }

  private void changeStructure(Connection connection, String sql, int number, StepNote note)
      throws SQLException {
    boolean inDoubt = note.begun() == number;
    note.write(connection, number - 1, number);
    try {
      executeOnceFree(connection, sql, number);
    } catch (SQLException refused) {
      if (inDoubt && happened(refused)) {
        return;
      }
      if (!inDoubt && !connectionLost(refused)) {
        note.write(connection, number - 1, number - 1);
      }
      throw refused;
    }
  }

  private void executeOnceFree(Connection connection, String sql, int number) throws SQLException {
    for (int left = tries - 1; ; left--) {
      try {
        execute(connection, sql);
        return;
      } catch (SQLException refused) {
        if (refused.getErrorCode() != LOCK_WAIT_TIMEOUT || left <= 0) {
          throw refused;
        }
        log.info(
            "{} waits at statement {}: others use the table. It tries {} times more; end long"
                + " questions to the database to let it go on",
            step.label(),
            number,
            left);
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  private static boolean happened(SQLException refused) {
    return HAPPENED.contains(refused.getErrorCode())
        || (refused.getErrorCode() == CANNOT_CREATE
            && Objects.toString(refused.getMessage(), "").contains("errno: 121"));
  }

  private static boolean connectionLost(SQLException refused) {
    return Objects.toString(refused.getSQLState(), "").startsWith("08");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Each statement commits for itself. */
  @Override
  public boolean canExecuteInTransaction() {
    return false;
  }

  @Override
  public boolean shouldExecute() {
    return true;
  }
}
