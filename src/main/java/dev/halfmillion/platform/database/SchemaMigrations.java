package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.MigrationPlan.Pending;
import dev.halfmillion.platform.database.MigrationPlan.Refused;
import dev.halfmillion.platform.database.MigrationPlan.Step;
import dev.halfmillion.platform.database.MigrationPlan.UpToDate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to what this program wants, or says why not. One program at a time does it; a
 * run that was cut short is taken up where it ended.
 */
public final class SchemaMigrations {

  private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);

  private final DataSource source;
  private final Mode mode;
  private final boolean mayBeginAnew;
  private final SchemaSteps steps;
  private final Clock clock;

  /**
   * @param source connections without a time limit for statements
   * @param mayBeginAnew whether the demo of a half-loaded schema may be cleared away
   */
  SchemaMigrations(
      DataSource source, Mode mode, boolean mayBeginAnew, SchemaSteps steps, Clock clock) {
    this.source = source;
    this.mode = mode;
    this.mayBeginAnew = mayBeginAnew;
    this.steps = steps;
    this.clock = clock;
  }

  /** For a command, which runs without the application. */
  public static SchemaMigrations of(SchemaAccess schema, Settings settings, Clock clock) {
    return new SchemaMigrations(
        schema.patient(), settings.mode(), false, SchemaSteps.ofThisProgram(), clock);
  }

  /**
   * The number of the step that was killed and has not been ended, for those who only read; null
   * where there is none.
   */
  public static @Nullable String halfDone(Connection connection) throws SQLException {
    return InterruptedSteps.halfDone(connection);
  }

  /** How Flyway is set up, for whoever makes it. */
  void configure(FluentConfiguration flyway) {
    flyway
        .dataSource(source)
        .skipDefaultResolvers(true)
        .resolvers(steps)
        .outOfOrder(true)
        .baselineOnMigrate(false);
  }

  /** What {@link #migrate} would do now. Nothing is changed, and nobody is waited for. */
  public MigrationPlan plan() {
    try {
      return planned();
    } catch (StartRefused refused) {
      return new Refused(String.valueOf(refused.getMessage()));
    }
  }

  /**
   * Migrates, and waits where another program does so.
   *
   * @return how many steps ran
   * @throws StartRefused when the schema cannot be migrated; nothing was changed, or the sentence
   *     says what
   */
  public int migrate() {
    return migrate(log::info);
  }

  /**
   * The same.
   *
   * @param told hears when there is somebody to wait for, a sentence before each step, and when one
   *     took long
   */
  public int migrate(Consumer<String> told) {
    try (SchemaLock _ = SchemaLock.take(source, told)) {
      SchemaGuard.check(source, mode);
      if (mayBeginAnew) {
        HalfLoadedDemo.clear(source);
      }
      int ran = planned() instanceof Pending pending ? run(pending, told) : 0;
      InstallationMark.leave(source, mode, clock);
      try (Connection connection = source.getConnection()) {
        InterruptedSteps.forgetNote(connection);
      }
      return ran;
    } catch (SQLException unreachable) {
      throw SchemaGuard.refused(unreachable);
    }
  }

  private int run(Pending pending, Consumer<String> told) throws SQLException {
    Instant began = clock.instant();
    told.accept(
        "%s the schema %s: %s"
            .formatted(
                pending.empty() ? "Setting up" : "Migrating", pending.schema(), count(pending)));
    try (Connection connection = source.getConnection()) {
      InterruptedSteps.forgetFailures(connection);
      flyway(new StepLog(pending.steps(), told, clock)).migrate();
    } catch (FlywayException failed) {
      throw MigrationRefusals.of(failed);
    }
    told.accept(
        "The schema is ready after " + Duration.between(began, clock.instant()).toMillis() + " ms");
    return pending.steps().size();
  }

  private static String count(Pending pending) {
    int steps = pending.steps().size();
    return steps == 1 ? "one step" : steps + " steps";
  }

  private MigrationPlan planned() {
    SchemaGuard.check(source, mode);
    try (Connection connection = source.getConnection()) {
      AccountRights rights = AccountRights.of(connection);
      rights.check(mode);
      @Nullable StepNote note = InterruptedSteps.note(connection);
      MigrationInfo[] known = flyway().info().all();
      MigrationRefusals.check(known, note, steps);
      List<Step> pending =
          steps.all().stream().filter(isPending(known)).map(step -> planned(step, note)).toList();
      if (!pending.isEmpty()) {
        rights.requireForSteps();
      }
      String schema = connection.getCatalog();
      return pending.isEmpty()
          ? new UpToDate(schema)
          : new Pending(schema, pending.size() == steps.all().size() && note == null, pending);
    } catch (SQLException unreachable) {
      throw SchemaGuard.refused(unreachable);
    }
  }

  private static Step planned(SchemaStep step, @Nullable StepNote note) {
    int statements = step.statements().size();
    int from = note != null && note.isOf(step) ? Math.min(note.done() + 1, statements) : 1;
    return new Step(step.label(), statements, from);
  }

  private static Predicate<SchemaStep> isPending(MigrationInfo[] known) {
    var done =
        Arrays.stream(known)
            .filter(info -> info.getState().isApplied() && !info.getState().isFailed())
            .map(MigrationInfo::getVersion)
            .collect(Collectors.toSet());
    return step -> !done.contains(step.getVersion());
  }

  private Flyway flyway(Callback... callbacks) {
    FluentConfiguration configuration = Flyway.configure().callbacks(callbacks);
    configure(configuration);
    return configuration.load();
  }
}
