package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Production takes an account that may do what the program needs, and no more than that. */
@Tag("database")
class AccountRightsTests {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final String ENOUGH =
      "GRANT SELECT, INSERT, UPDATE, DELETE, SHOW VIEW, CREATE, ALTER, DROP, INDEX, REFERENCES,"
          + " CREATE VIEW ON `academy`.* TO `a`@`%`";

  private final String url = TestDatabase.newSchema();
  private final String schema = url.substring(url.lastIndexOf('/') + 1);
  private final String name = "'rights_" + NAMES.incrementAndGet() + "'@'127.0.0.1'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT ALL PRIVILEGES ON *.* TO `a`@`%` | ALL PRIVILEGES ON *.*",
        "GRANT USAGE, FILE ON *.* TO `a`@`%` | FILE ON *.*",
        "GRANT SELECT, SUPER ON *.* TO `a`@`%` REQUIRE SSL | SELECT ON *.*, SUPER ON *.*",
        "GRANT CREATE USER ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD '*0' | CREATE USER ON *.*",
        "GRANT BACKUP_ADMIN,CLONE_ADMIN ON *.* TO `a`@`%` | BACKUP_ADMIN ON *.*, CLONE_ADMIN ON"
            + " *.*",
        "GRANT ALL PRIVILEGES ON `academy`.* TO `a`@`%` WITH GRANT OPTION | GRANT OPTION",
        "GRANT USAGE ON *.* TO `a`@`%` WITH MAX_USER_CONNECTIONS 9 GRANT OPTION | GRANT OPTION",
        "GRANT SELECT ON `mysql`.* TO `a`@`%` | SELECT ON mysql",
        "GRANT ALL PRIVILEGES ON `%`.* TO `a`@`%` | ALL PRIVILEGES ON %",
        "GRANT ALL PRIVILEGES ON `my%`.* TO `a`@`%` | ALL PRIVILEGES ON my%",
        "GRANT SELECT (host, user), UPDATE ON `mysql`.`db` TO `a`@`%`"
            + " | SELECT (HOST, USER), UPDATE ON mysql",
        "GRANT PROXY ON ``@`%` TO `a`@`%` | PROXY",
        "GRANT PROXY ON ''@'%' TO 'a'@'%' WITH GRANT OPTION | PROXY, GRANT OPTION"
      })
  void whatIsTooMuchIsNamed(String line, String named) {
    assertThat(String.join(", ", rights(ENOUGH, line).tooMuch())).isEqualTo(named);
    assertThatThrownBy(() -> rights(ENOUGH, line).check(Mode.PRODUCTION))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("may do more than the program needs (" + named + ")");
    assertThatCode(() -> rights(ENOUGH, line).check(Mode.TRIAL)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ENOUGH,
        "GRANT ALL PRIVILEGES ON `academy`.* TO `a`@`%`",
        "GRANT ALL PRIVILEGES ON `acad%`.* TO `a`@`%` IDENTIFIED BY PASSWORD '*0'",
        "GRANT ALL PRIVILEGES ON `ac_demy`.* TO `a`@`%`",
        "GRANT `academics`@`%` TO `a`@`%`",
        "GRANT `academics` TO `a`@`%`"
      })
  void whatIsEnoughOrCannotBeToldIsTaken(String line) {
    assertThatCode(
            () -> {
              AccountRights rights = rights("GRANT USAGE ON *.* TO `a`@`%`", line);
              rights.check(Mode.PRODUCTION);
              rights.requireForSteps();
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT USAGE ON *.* TO `a`@`%` | SELECT, INSERT, UPDATE, DELETE, SHOW VIEW missing",
        "GRANT ALL PRIVILEGES ON `ac\\_demy`.* TO `a`@`%` | SELECT, INSERT, UPDATE",
        "GRANT ALL PRIVILEGES ON `academy2`.* TO `a`@`%` | SELECT, INSERT, UPDATE",
        "GRANT SELECT, INSERT, SHOW VIEW ON `academy`.* TO `a`@`%` | (UPDATE, DELETE missing)"
      })
  void whatIsTooLittleToServeIsNamed(String line, String named) {
    assertThatThrownBy(() -> rights(line).check(Mode.TRIAL))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("'a'@'%' lacks rights in the schema academy")
        .hasMessageContaining(named)
        .hasMessageContaining("ON `academy`.* TO 'a'@'%';");
  }

  @Test
  void anAccountForRowsAloneServesASchemaThatAnotherAccountMigrates() throws SQLException {
    SchemaMigrations serving = migrations(grant("SELECT, INSERT, UPDATE, DELETE, SHOW VIEW"));

    assertThatThrownBy(serving::migrate)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot make or change tables in the schema " + schema)
        .hasMessageContaining("CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW missing")
        .hasMessageContaining("halfmillion migrate");

    SchemaMigrations ofTheOwner = migrations(TestDatabase.account().user(), "test only");
    assertThat(ofTheOwner.migrate()).isPositive();
    assertThat(serving.migrate()).isZero();
  }

  static Stream<String> tooMuchOnARealServer() {
    return Stream.of(
        "GRANT ALL ON *.* TO %s",
        "GRANT FILE ON *.* TO %s",
        "GRANT SUPER ON *.* TO %s",
        "GRANT CREATE USER ON *.* TO %s",
        "GRANT PROCESS ON *.* TO %s",
        "GRANT SELECT ON mysql.* TO %s",
        "GRANT SELECT ON `test\\_%%`.* TO %s WITH GRANT OPTION");
  }

  @ParameterizedTest
  @MethodSource("tooMuchOnARealServer")
  void theStatementsOfTheSentenceMendIt(String right) throws SQLException {
    DatabaseAccount account = grant("SELECT");
    TestDatabase.administer(right.formatted(name));

    StartRefused refused =
        catchThrowableOfType(StartRefused.class, () -> check(account, Mode.PRODUCTION));
    assertThat(refused).hasMessageContaining("may do more than the program needs (");
    TestDatabase.administer(statements(refused));

    assertThatCode(() -> check(account, Mode.PRODUCTION)).doesNotThrowAnyException();
  }

  @Test
  void theStatementsOfTheSentenceGiveWhatIsMissing() throws SQLException {
    DatabaseAccount account = grant("SELECT");

    StartRefused refused =
        catchThrowableOfType(StartRefused.class, () -> check(account, Mode.DEMO));
    TestDatabase.administer(statements(refused));

    assertThatCode(() -> check(account, Mode.PRODUCTION)).doesNotThrowAnyException();
  }

  @Test
  void rootIsToldToMakeAnotherAccountNotToGiveUpItsOwnRights() {
    AccountRights root =
        new AccountRights(
            "root@localhost",
            "academy_1",
            List.of(
                Grant.of("GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION")));

    assertThatThrownBy(() -> root.check(Mode.PRODUCTION))
        .hasMessageContaining("CREATE USER 'halfmillion'@'localhost' IDENTIFIED BY '<a long")
        .hasMessageContaining("ON `academy\\_1`.* TO 'halfmillion'@'localhost';")
        .message()
        .doesNotContain("REVOKE");
  }

  @Test
  void thePasswordsHashOfAGrantIsNeverRepeated() {
    assertThat(Grant.of("GRANT `r` TO `a`@`%` IDENTIFIED BY PASSWORD '*0BADC0DE'").text())
        .doesNotContain("0BADC0DE");
    assertThat(
            Grant.of("GRANT USAGE ON *.* TO `a`@`%` IDENTIFIED VIA x USING '*0BADC0DE' REQUIRE SSL")
                .text())
        .isEqualTo("GRANT USAGE ON *.* TO `a`@`%` REQUIRE SSL");
  }

  private static AccountRights rights(String... lines) {
    return new AccountRights("a@%", "academy", Stream.of(lines).map(Grant::of).toList());
  }

  private DatabaseAccount grant(String rights) {
    TestDatabase.administer(
        "CREATE USER " + name + " IDENTIFIED BY 'secret of a test'",
        "GRANT " + rights + " ON `" + schema.replace("_", "\\_") + "`.* TO " + name);
    return new DatabaseAccount(url, name.split("'")[1], "secret of a test");
  }

  private SchemaMigrations migrations(DatabaseAccount account) {
    return migrations(account.user(), account.password());
  }

  private SchemaMigrations migrations(String user, String password) {
    return SchemaMigrationsTests.migrations(
        new DatabaseAccount(url, user, password).patient(), SchemaMigrationsTests.STEPS);
  }

  private static void check(DatabaseAccount account, Mode mode) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(account.url(), account.user(), account.password())) {
      AccountRights rights = AccountRights.of(connection);
      rights.check(mode);
      rights.requireForSteps();
    }
  }

  /** What an administrator would copy out of the sentence. */
  private static String[] statements(StartRefused refused) {
    String sentence = String.valueOf(refused.getMessage());
    String sql =
        sentence.substring(sentence.indexOf("run: ") + 5, sentence.lastIndexOf(';')).strip();
    return sql.split("; ");
  }
}
