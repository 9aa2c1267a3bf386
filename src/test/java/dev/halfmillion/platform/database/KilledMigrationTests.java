package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migration that is killed with SIGKILL is taken up where it ended, and ends as if nothing had
 * happened: the same tables, columns, indexes, rules and rows.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledMigrationTests {

  private static final SchemaSteps STEPS = SchemaSteps.ofThisProgram();

  private List<String> whole = List.of();

  @BeforeAll
  void migrateUndisturbed() {
    DataSource source = source(TestDatabase.newSchema());
    migrate(source, STEPS);
    whole = SchemaPicture.of(source);
  }

  @Test
  void itMayBeCutOffBetweenAnyTwoWordsToTheServer() throws SQLException {
    long seed = 20_261_126;
    System.err.println("seed " + seed);
    Random random = new Random(seed);
    DataSource source = source(TestDatabase.newSchema());
    advance(source, new SchemaSteps(List.of()));
    int cuts = 0;
    for (SchemaStep step : STEPS.all()) {
      while (!CutConnection.runs(source, step, 1 + random.nextInt(14), random.nextBoolean())) {
        cuts++;
      }
      advance(source, upTo(step));
    }
    migrate(source, STEPS);

    assertThat(cuts).isGreaterThan(50);
    assertWhole(source);
  }

  @Test
  void eachStatementMayBeTheLastWhoseAnswerNobodyHeard() throws SQLException {
    DataSource source = source(TestDatabase.newSchema());
    advance(source, new SchemaSteps(List.of()));
    for (SchemaStep step : STEPS.all()) {
      for (SchemaStatement statement : step.statements()) {
        CutConnection.cutAfter(source, step, statement);
      }
      advance(source, upTo(step));
    }
    migrate(source, STEPS);

    assertWhole(source);
  }

  @Test
  void aFirstMigrationThatIsKilledAgainAndAgainEndsWhole() {
    String url = TestDatabase.newSchema();
    JdbcClient sql = JdbcClient.create(source(url));
    for (int steps : List.of(1, 24, 55)) {
      try (MigratingProgram program = MigratingProgram.start(url)) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> stepsIn(sql) >= steps || !program.isRunning());
        program.kill();
      }
    }

    assertThat(MigratingProgram.start(url).awaitEnd()).anyMatch(line -> line.startsWith("RAN "));
    assertWhole(source(url));
  }

  @Test
  void aLaterMigrationThatIsKilledWhileTheServerStillWorksOnItEndsWhole() throws Exception {
    String url = TestDatabase.newSchema();
    DataSource source = source(url);
    SchemaStep altering = step("identity/V1.30.20__prove_email_addresses.sql");
    migrate(source, new SchemaSteps(STEPS.all().stream().filter(s -> s != altering).toList()));
    try (Connection reader = source.getConnection();
        Statement statement = reader.createStatement()) {
      // A reader holds the table, so the change of it waits within the server.
      reader.setAutoCommit(false);
      statement.executeQuery("SELECT COUNT(*) FROM identity_user").close();
      try (MigratingProgram program = MigratingProgram.start(url)) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> begun(source) == 1);
        program.kill();
      }
      assertThat(plan(source)).isInstanceOf(MigrationPlan.Pending.class);
      reader.rollback();
    }

    List<String> said = MigratingProgram.start(url).awaitEnd();

    assertThat(said)
        .anyMatch(line -> line.contains("1.30.20 prove email addresses (identity) was interrupted"))
        .contains("RAN 1");
    assertWhole(source);
  }

  @Test
  void ofTwoThatStartAtOnceOneMigratesAndTheOtherWaits() {
    String url = TestDatabase.newSchema();
    try (MigratingProgram one = MigratingProgram.start(url);
        MigratingProgram other = MigratingProgram.start(url)) {
      List<String> said = Stream.of(one, other).flatMap(p -> p.awaitEnd().stream()).toList();

      assertThat(said.stream().filter(line -> line.startsWith("RAN ")))
          .containsExactlyInAnyOrder("RAN 0", "RAN " + STEPS.all().size());
      assertThat(said).noneMatch(line -> line.contains("WARN") || line.contains("Exception"));
    }
    assertWhole(source(url));
  }

  private static SchemaSteps upTo(SchemaStep last) {
    return new SchemaSteps(STEPS.all().subList(0, STEPS.all().indexOf(last) + 1));
  }

  private static SchemaStep step(String script) {
    return STEPS.all().stream().filter(s -> s.getScript().equals(script)).findFirst().orElseThrow();
  }

  private void assertWhole(DataSource source) {
    List<String> now = SchemaPicture.of(source);
    assertThat(now.stream().filter(line -> !whole.contains(line))).as("too much").isEmpty();
    assertThat(whole.stream().filter(line -> !now.contains(line))).as("missing").isEmpty();
  }

  private static long stepsIn(JdbcClient sql) {
    try {
      return sql.sql("SELECT COUNT(*) FROM flyway_schema_history").query(Long.class).single();
    } catch (RuntimeException notYetThere) {
      return 0;
    }
  }

  private static int begun(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      StepNote note = InterruptedSteps.note(connection);
      return note == null ? 0 : note.begun();
    }
  }

  private static MigrationPlan plan(DataSource source) {
    return migrations(source, STEPS).plan();
  }

  private static void migrate(DataSource source, SchemaSteps steps) {
    migrations(source, steps).migrate();
  }

  /** Flyway's part alone: its history at first, later its note of a step that has run. */
  private static void advance(DataSource source, SchemaSteps steps) {
    FluentConfiguration configuration = Flyway.configure();
    migrations(source, steps).configure(configuration);
    configuration.load().migrate();
  }

  private static SchemaMigrations migrations(DataSource source, SchemaSteps steps) {
    return new SchemaMigrations(source, Mode.PRODUCTION, true, steps, Clock.systemUTC());
  }

  private static DataSource source(String url) {
    return new DriverManagerDataSource(
        url, TestDatabase.account().user(), TestDatabase.account().password());
  }
}
