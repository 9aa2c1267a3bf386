package dev.halfmillion.platform.database;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.stereotype.Component;

/** Whether the schema is that of this program. */
@Component
class MigrationsCheck implements HealthCheck {

  @Override
  public String key() {
    return "migrations";
  }

  @Override
  public String name() {
    return "Schema";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    MigrationInfo[] all =
        Flyway.configure()
            .dataSource(here.database())
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .load()
            .info()
            .all();
    return Stream.of(behind(all), ahead(all)).flatMap(Optional::stream).toList();
  }

  private static Optional<Finding> behind(MigrationInfo... all) {
    long failed = count(all, MigrationState::isFailed);
    long missing = count(all, state -> state.isResolved() && !state.isApplied());
    if (failed > 0) {
      return problem(
          "Steps of the schema’s migration that began and failed: " + failed + ".",
          "Run halfmillion migrate, which says how to go on.");
    }
    if (count(all, MigrationState::isApplied) == 0) {
      return problem(
          "The schema is empty.",
          "Run halfmillion migrate, or start the program, which fills it; if there should be data,"
              + " look at HALFMILLION_DATABASE_URL, or restore a backup.");
    }
    return missing == 0
        ? Optional.empty()
        : problem(
            "The schema is older than this program; steps that are missing: " + missing + ".",
            "Back up and run halfmillion migrate, or start this version of the program.");
  }

  private static Optional<Finding> ahead(MigrationInfo... all) {
    long foreign = count(all, state -> state.isApplied() && !state.isResolved());
    return foreign == 0
        ? Optional.empty()
        : problem(
            "The schema is newer than this program; steps that it does not know: " + foreign + ".",
            "Run the newer version of the program, or restore the backup made before it.");
  }

  private static long count(MigrationInfo[] all, Predicate<MigrationState> which) {
    return Arrays.stream(all).map(MigrationInfo::getState).filter(which).count();
  }

  private static Optional<Finding> problem(String sentence, String remedy) {
    return Optional.of(Finding.problem(sentence, remedy));
  }
}
