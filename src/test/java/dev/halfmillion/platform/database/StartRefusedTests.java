package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator can mend is said in a sentence that says how. */
@Tag("database")
class StartRefusedTests {

  @TempDir Path folder;

  @Test
  void aSchemaWithTablesOfSomebodyElseIsLeftAlone() {
    DataSource source = schema();
    sql(source, "CREATE TABLE wp_posts (id INT)");

    assertRefused(source, Mode.DEMO, "is not empty and is not Halfmillion's");
    assertRefused(source, Mode.PRODUCTION, "is not empty and is not Halfmillion's");
    assertThat(JdbcClient.create(source).sql("SHOW TABLES").query(String.class).list())
        .containsExactly("wp_posts");
  }

  @Test
  void aDemoNeverRunsOnARealAcademyNorTheReverse() {
    DataSource demo = marked(Mode.DEMO);
    DataSource real = marked(Mode.PRODUCTION);

    assertRefused(real, Mode.DEMO, "holds a real academy; a demo never runs on it");
    assertRefused(demo, Mode.PRODUCTION, "holds a demo");
    assertRefused(demo, Mode.TRIAL, "holds a demo");
    assertThatCode(() -> SchemaGuard.check(demo, Mode.DEMO)).doesNotThrowAnyException();
    assertThatCode(() -> SchemaGuard.check(real, Mode.PRODUCTION)).doesNotThrowAnyException();
  }

  @Test
  void whatIsLiveIsNeverInTrialAgainAndATrialIsNotProductionBeforeItIsLive() {
    DataSource trial = marked(Mode.TRIAL);
    assertRefused(trial, Mode.PRODUCTION, "is still in trial");
    assertRefused(trial, Mode.PRODUCTION, "/admin/setup/live");
    assertThatCode(() -> SchemaGuard.check(trial, Mode.TRIAL)).doesNotThrowAnyException();

    sql(trial, "ALTER TABLE platform_installation ADD COLUMN live_at DATETIME(6)");
    assertRefused(trial, Mode.PRODUCTION, "is still in trial");
    sql(trial, "UPDATE platform_installation SET live_at = '2026-11-26 07:00:00'");
    assertRefused(trial, Mode.TRIAL, "is live and is never in trial again");
    assertThatCode(() -> SchemaGuard.check(trial, Mode.PRODUCTION)).doesNotThrowAnyException();
    assertRefused(marked(Mode.PRODUCTION), Mode.TRIAL, "is live and is never in trial again");
  }

  @Test
  void anEmptySchemaIsWelcome() {
    assertThatCode(() -> SchemaGuard.check(schema(), Mode.DEMO)).doesNotThrowAnyException();
  }

  @Test
  void aDatabaseThatDoesNotAnswerOrDoesNotKnowUsIsNamedWithWhatToCheck() {
    String nobody = "jdbc:mariadb://127.0.0.1:1/halfmillion?connectTimeout=1000";
    assertRefused(new DriverManagerDataSource(nobody, "a", "b"), Mode.DEMO, "Connection refused.");

    DataSource stranger = new DriverManagerDataSource(TestDatabase.newSchema(), "stranger", "b");
    assertRefused(stranger, Mode.DEMO, "Access denied for user 'stranger'");
    assertRefused(stranger, Mode.DEMO, "Check HALFMILLION_DATABASE_URL");
  }

  @Test
  void aDataFolderServesOneRunAtATime() throws Exception {
    DataFolder first = DataFolder.claim(folder);
    assertThatThrownBy(() -> DataFolder.claim(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("in use by another run (process " + ProcessHandle.current().pid())
        .hasMessageContaining("HALFMILLION_DATA");

    first.close();
    DataFolder.claim(folder).close();
  }

  @Test
  void aDataFolderThatCannotBeWrittenToIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("HALFMILLION_DATA");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, aarch64, false",
    "Linux, riscv64, false",
    "Mac OS X, x86_64, false",
    "SunOS, amd64, false",
    "Linux, amd64, true",
    "Mac OS X, aarch64, true",
    "Windows 11, amd64, true"
  })
  void whereThereIsNoEmbeddedServerAnotherIsAskedFor(String os, String arch, boolean supported) {
    if (supported) {
      assertThatCode(() -> EmbeddedPlatform.requireBinaries(os, arch)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> EmbeddedPlatform.requireBinaries(os, arch))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(os + " on " + arch)
          .hasMessageContaining("Install MariaDB 10.11 or newer")
          .hasMessageContaining("HALFMILLION_DATABASE_URL");
    }
  }

  @Test
  void theSentenceIsAllThatTheOperatorSees() {
    ApplicationProcess application =
        ApplicationProcess.compiled(
            Map.of(
                "HALFMILLION_BASE_URL",
                "https://academy.example.com",
                "HALFMILLION_DATABASE_PASSWORD",
                "7c1f0e2b9a",
                "HALFMILLION_DATABASE_URL",
                "jdbc:mariadb://127.0.0.1:1/halfmillion"));

    assertThat(application.awaitEnd()).isEqualTo(1);
    assertThat(application.output())
        .contains("The database cannot be used: Socket fail to connect to 127.0.0.1:1.")
        .contains("Check HALFMILLION_DATABASE_URL")
        .doesNotContain("\tat ", "WARN");
  }

  private static void assertRefused(DataSource source, Mode mode, String sentence) {
    assertThatThrownBy(() -> SchemaGuard.check(source, mode))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  private static DataSource marked(Mode mode) {
    DataSource source = schema();
    sql(source, "CREATE TABLE flyway_schema_history (id INT)");
    sql(
        source,
        "CREATE TABLE platform_installation (id INT PRIMARY KEY, mode VARCHAR(20),"
            + " created_at DATETIME(6), complete BOOLEAN)");
    InstallationMark.leave(source, mode, Clock.systemUTC());
    return source;
  }

  private static DataSource schema() {
    return new DriverManagerDataSource(
        TestDatabase.newSchema(), TestDatabase.server().user(), TestDatabase.server().password());
  }

  private static void sql(DataSource source, String statement) {
    JdbcClient.create(source).sql(statement).update();
  }
}
