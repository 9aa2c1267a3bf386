package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.database.MigrationPlan.Pending;
import dev.halfmillion.platform.database.MigrationPlan.Refused;
import dev.halfmillion.platform.database.MigrationPlan.UpToDate;
import dev.halfmillion.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A schema of any age and origin is migrated, or a sentence says what to do. */
@Tag("database")
class SchemaMigrationsTests {

  /** Enough to be ours: the framework's, the platform's mark, and two more. */
  static final List<SchemaStep> STEPS =
      SchemaSteps.ofThisProgram().all().stream()
          .filter(step -> step.getScript().matches("(__root|platform|audit)/.*"))
          .toList();

  private static final SchemaStep LATER =
      new SchemaStep(
          "zoo/V1.99.1__keep_animals.sql",
          "CREATE TABLE zoo_animal (id INT); INSERT INTO zoo_animal VALUES (1), (1), (2);"
              + " CREATE UNIQUE INDEX zoo_animal_once ON zoo_animal (id);"
              + " INSERT INTO zoo_animal VALUES (3);");

  private final DataSource source =
      new DriverManagerDataSource(
          TestDatabase.newSchema(),
          TestDatabase.account().user(),
          TestDatabase.account().password());
  private final JdbcClient sql = JdbcClient.create(source);
  private final List<String> told = new ArrayList<>();

  @Test
  void aPlanSaysWhatWouldRunAndChangesNothing() {
    assertThat(migrations(STEPS).plan())
        .asInstanceOf(type(Pending.class))
        .satisfies(plan -> assertThat(plan.empty()).isTrue())
        .satisfies(plan -> assertThat(plan.steps()).hasSameSizeAs(STEPS));
    assertThat(sql.sql("SHOW TABLES").query().listOfRows()).isEmpty();
  }

  @Test
  void anOlderSchemaGetsWhatItLacksAlsoBetweenWhatItHas() {
    List<SchemaStep> older = new ArrayList<>(STEPS);
    SchemaStep missed = older.remove(2);
    migrations(older).migrate();

    assertThat(migrations(STEPS).plan())
        .asInstanceOf(type(Pending.class))
        .satisfies(plan -> assertThat(plan.empty()).isFalse())
        .extracting(plan -> plan.steps().getFirst().label(), plan -> plan.steps().size())
        .containsExactly(missed.label(), 1);

    assertThat(migrations(STEPS).migrate(told::add)).isOne();
    assertThat(told).anyMatch(line -> line.startsWith("Step 1 of 1: " + missed.label()));
    assertThat(migrations(STEPS).plan()).isInstanceOf(UpToDate.class);
  }

  @Test
  void aNewerSchemaIsRefusedByNameAndLeftAsItIs() {
    migrations(with(step("zoo/V1.99.2__from_tomorrow.sql", "CREATE TABLE zoo_cage (id INT)")))
        .migrate();

    assertRefused(
        migrations(STEPS),
        "is newer than this program: it has 1.99.2 from tomorrow",
        "Start the newer program again, or restore the backup");
    assertThat(sql.sql("SELECT COUNT(*) FROM zoo_cage").query(Integer.class).single()).isZero();
  }

  @Test
  void aSchemaOfAnotherBuildIsRefused() {
    migrations(with(step("zoo/V1.99.2__cage.sql", "CREATE TABLE zoo_cage (id INT)"))).migrate();

    assertRefused(
        migrations(with(step("zoo/V1.99.2__cage.sql", "CREATE TABLE zoo_cage (id BIGINT)"))),
        "was made by another build: there, 1.99.2 cage says something else");
  }

  @Test
  void aStepThatTheDataDoNotAllowKeepsWhatItDidAndGoesOnOnceTheyAreMended() {
    SchemaMigrations migrations = migrations(with(LATER));

    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(
            "1.99.1 keep animals (zoo) stopped at its statement 3 of 4: Duplicate")
        .hasMessageContaining("Mend the cause and start again, and it goes on from there");
    assertThat(migrations.plan())
        .asInstanceOf(type(Pending.class))
        .satisfies(
            plan ->
                assertThat(plan.steps().getLast())
                    .hasToString("1.99.1 keep animals (zoo), goes on at statement 3 of 4"));

    sql.sql("DELETE FROM zoo_animal WHERE id = 1 LIMIT 1").update();
    assertThat(migrations.migrate(told::add)).isOne();

    assertThat(told).anyMatch(line -> line.endsWith("goes on at statement 3 of 4"));
    assertThat(sql.sql("SELECT id FROM zoo_animal ORDER BY id").query(Integer.class).list())
        .containsExactly(1, 2, 3);
  }

  @Test
  void aTableThatOthersUseIsWaitedForAndWhatIsInDoubtStaysSo() throws Exception {
    SchemaStep cage = step("zoo/V1.99.2__cage.sql", "ALTER TABLE zoo_cage ADD COLUMN size INT");
    sql.sql("CREATE TABLE zoo_cage (id INT)").update();
    try (Connection connection = source.getConnection();
        Connection reader = source.getConnection();
        Statement impatient = connection.createStatement();
        Statement reading = reader.createStatement()) {
      impatient.execute("SET SESSION lock_wait_timeout = 1");
      StepNote.of(cage, connection).write(connection, 0, 1);
      reader.setAutoCommit(false);
      reading.executeQuery("SELECT COUNT(*) FROM zoo_cage").close();

      assertThatThrownBy(() -> new StepRunner(cage, 2, Duration.ZERO).run(connection))
          .isInstanceOf(StepFailed.class);
      assertThat(StepNote.read(connection)).extracting(StepNote::begun).isEqualTo(1);

      var freed = CompletableFuture.runAsync(() -> free(reader), later(1500));
      new StepRunner(cage, 20, Duration.ZERO).run(connection);
      freed.join();
      // It happened, and nobody heard of it.
      new StepRunner(cage, 1, Duration.ZERO).run(connection);
    }
  }

  private static Executor later(int millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
  }

  private static void free(Connection reader) {
    try {
      reader.rollback();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aTableThatIsThereAlreadyIsNotTakenForOurs() {
    migrations(STEPS).migrate();
    sql.sql("CREATE TABLE zoo_animal (name VARCHAR(10))").update();

    assertThatThrownBy(() -> migrations(with(LATER)).migrate())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("stopped at its statement 1 of 4")
        .hasMessageContaining("It is there already: an earlier program was killed");
  }

  @Test
  void aStepThatAnotherBuildBeganMustBeEndedByThatBuild() {
    assertThatThrownBy(() -> migrations(with(LATER)).migrate()).isInstanceOf(StartRefused.class);
    String sentence = "Another build was interrupted in the midst of the schema step 1.99.1";

    assertRefused(migrations(STEPS), sentence, "Start that build again");
    assertRefused(
        migrations(with(step(LATER.getScript(), "CREATE TABLE zoo_animal (id BIGINT)"))), sentence);
  }

  @Test
  void aFailureOfWhichNoNoteWasLeftIsNotGuessedAt() {
    migrations(STEPS).migrate();
    sql.sql(
            "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, installed_on, execution_time, success)"
                + " VALUES (99, '1.99.1', 'keep animals', 'SQL', 'x', 1, 'x',"
                + " '2026-11-26 07:00:00', 1, FALSE)")
        .update();

    assertRefused(
        migrations(with(LATER)),
        "stopped in the midst of the schema step 1.99.1 keep animals and left no note",
        "Restore the backup that was made before it");
  }

  @Test
  void tablesOfSomebodyElseAreLeftAlone() {
    sql.sql("CREATE TABLE flyway_schema_history (version VARCHAR(50))").update();
    sql.sql("CREATE TABLE their_table (id INT)").update();

    assertRefused(migrations(STEPS), "is not empty and is not Halfmillion's");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithWhatToCheck() {
    DataSource nowhere =
        new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/x?connectTimeout=1000", "a", "b");

    assertRefused(
        migrations(nowhere, STEPS),
        "The database cannot be used: ",
        "Check HALFMILLION_DATABASE_URL");
  }

  @Test
  void whoeverComesWhileAnotherMigratesSaysSoAndThenGoesOn() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (SchemaLock first = SchemaLock.take(source, told::add)) {
      var second = CompletableFuture.supplyAsync(() -> migrations(STEPS).migrate(heard::add));
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !heard.isEmpty());
      assertThat(heard.getFirst()).startsWith("Another program migrates this schema (connection ");
      assertThat(sql.sql("SHOW TABLES").query().listOfRows()).isEmpty();

      first.close();
      assertThat(second.join()).isEqualTo(STEPS.size());
      assertThat(heard).contains("The other program is done; going on");
    }
    assertThat(told).isEmpty();
  }

  @Test
  void whoeverMigratesAnotherSchemaIsNotWaitedFor() throws Exception {
    DataSource other =
        new DriverManagerDataSource(
            TestDatabase.newSchema(),
            TestDatabase.account().user(),
            TestDatabase.account().password());
    try (SchemaLock _ = SchemaLock.take(other, told::add)) {
      assertThat(migrations(STEPS).migrate()).isEqualTo(STEPS.size());
    }
  }

  private static void assertRefused(SchemaMigrations migrations, String... sentences) {
    assertThat(migrations.plan())
        .asInstanceOf(type(Refused.class))
        .extracting(Refused::sentence)
        .asString()
        .contains(sentences);
    assertThatThrownBy(migrations::migrate)
        .isInstanceOf(StartRefused.class)
        .message()
        .contains(sentences);
  }

  private static SchemaStep step(String script, String text) {
    return new SchemaStep(script, text);
  }

  private static List<SchemaStep> with(SchemaStep later) {
    return Stream.concat(STEPS.stream(), Stream.of(later)).toList();
  }

  private SchemaMigrations migrations(List<SchemaStep> steps) {
    return migrations(source, steps);
  }

  static SchemaMigrations migrations(DataSource source, List<SchemaStep> steps) {
    return new SchemaMigrations(
        source, Mode.PRODUCTION, true, new SchemaSteps(steps), Clock.systemUTC());
  }
}
