package dev.halfmillion.backoffice.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.HalfmillionApplication;
import dev.halfmillion.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator sees who migrates by command. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class MigrateTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final String url = TestDatabase.newSchema();
  private final String schema = url.substring(url.lastIndexOf('/') + 1);

  @BeforeEach
  void nameTheDatabase() {
    settings().forEach(System::setProperty);
  }

  @AfterEach
  void forgetIt() {
    settings().keySet().forEach(System::clearProperty);
  }

  @Test
  void aDryRunNamesEachStepAndChangesNothing() {
    assertThat(execute("migrate", "--dry-run")).isEqualTo(ExitCodes.FINE);

    assertThat(out.toString())
        .startsWith("The schema " + schema + " is empty. ")
        .contains("steps would run:")
        .contains("  1.10.1 create clock (platform), 3 statements")
        .endsWith("Nothing was changed.\n");
    assertThat(err.toString()).isEmpty();
    assertThat(tables()).isZero();
  }

  @Test
  void itTellsOfEachStepBeforeItRunsItAndTheSecondTimeThereIsNothingToDo() {
    assertThat(execute("migrate")).isEqualTo(ExitCodes.FINE);
    assertThat(out.toString())
        .startsWith("Setting up the schema " + schema + ": ")
        .contains("Step 1 of ")
        .contains(": 1.10.1 create clock (platform), 3 statements")
        .contains("The schema is ready after ");
    assertThat(tables()).isGreaterThan(100);

    assertThat(execute("migrate")).isEqualTo(ExitCodes.FINE);
    assertThat(execute("migrate", "--dry-run")).isEqualTo(ExitCodes.FINE);
    assertThat(out.toString())
        .contains("Nothing to do: the schema is as this program wants it.")
        .endsWith("Nothing to do: the schema " + schema + " is as this program wants it.\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tablesOfAnotherProgramAreLeftAloneWithASentence() {
    sql().sql("CREATE TABLE wp_posts (id INT)").update();

    assertThat(execute("migrate", "--dry-run")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(execute("migrate")).isEqualTo(ExitCodes.PROBLEM);

    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains(schema + " is not empty and is not Halfmillion's"));
    assertThat(tables()).isOne();
  }

  @Test
  void inProductionAnAdministratorsAccountIsRefusedWithTheStatementsThatMakeABetterOne() {
    System.setProperty("halfmillion.database.user", TestDatabase.server().user());
    System.setProperty("halfmillion.database.password", TestDatabase.server().password());

    assertThat(execute("migrate")).isEqualTo(ExitCodes.PROBLEM);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .contains("may do more than the program needs (")
        .contains("GRANT OPTION")
        .contains("GRANT SELECT, INSERT, UPDATE, DELETE, ");
    assertThat(tables()).isZero();
  }

  @Test
  void aStepThatFailsIsItsSentenceAloneAndFlywaysAdviceIsNotGiven(CapturedOutput console) {
    assertThat(execute("migrate")).isEqualTo(ExitCodes.FINE);
    sql().sql("DELETE FROM flyway_schema_history WHERE version = '1.20.1'").update();

    assertThat(execute("migrate")).isEqualTo(ExitCodes.PROBLEM);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .startsWith(
            "The schema step 1.20.1 create audit entries (audit) stopped at its statement 1")
        .contains("It is there already");
    // What listeners of other contexts log meanwhile is theirs.
    assertThat(console.getAll().lines().filter(line -> !line.contains("\"listener-")))
        .noneMatch(line -> line.contains("roll back") || line.contains("Exception"));
  }

  private Map<String, String> settings() {
    return Map.of(
        "halfmillion.mode",
        "production",
        "halfmillion.database.url",
        url,
        "halfmillion.database.user",
        TestDatabase.account().user(),
        "halfmillion.database.password",
        TestDatabase.account().password());
  }

  private int execute(String... arguments) {
    return CommandLines.execute(
        HalfmillionApplication.class,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }

  private long tables() {
    return sql().sql("SHOW TABLES").query().listOfRows().size();
  }

  private JdbcClient sql() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            url, TestDatabase.account().user(), TestDatabase.account().password()));
  }
}
