package dev.halfmillion.backoffice.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.HalfmillionApplication;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.platform.database.SchemaMigrations;
import dev.halfmillion.platform.database.SchemaRebuild;
import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator types and reads: a key, a backup, a restore elsewhere, and each refusal. */
@Tag("database")
class BackupCommandTests {

  private static Installation old;

  private final Path place = TestDatabase.freshFolder();
  private final Path key = TestDatabase.freshFolder().resolve("backup.key");
  private final Installation fresh = new Installation();
  private String out = "";
  private String err = "";

  @BeforeAll
  static void anAcademyInTrial() {
    old = new Installation();
    SchemaMigrations.of(old.schema, old.settings, Clock.systemUTC()).migrate();
  }

  @BeforeEach
  void set() {
    old.use();
    System.setProperty("halfmillion.backup.to", place.toString());
    System.setProperty("halfmillion.backup.key", key.toString());
  }

  @AfterEach
  void forget() {
    Stream.of("mode", "data", "database.url", "database.user", "database.password")
        .forEach(name -> System.clearProperty("halfmillion." + name));
    Stream.of("to", "key").forEach(name -> System.clearProperty("halfmillion.backup." + name));
  }

  @Test
  void aKeyABackupAndARestoreElsewhere() throws IOException {
    assertThat(run("backup")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("no key of backups").contains("--make-key").doesNotContain("\tat ");
    assertThat(run("backup", "--make-key")).isEqualTo(ExitCodes.FINE);
    assertThat(out).contains(key.toString()).contains("Copy this file to a safe place");
    assertThat(run("backup")).isEqualTo(ExitCodes.FINE);
    assertThat(out).contains("Made halfmillion-").contains(" rows of ");
    assertThat(run("backup", "--list")).isEqualTo(ExitCodes.FINE);
    assertThat(out).contains("1 in " + place);

    fresh.use();
    assertThat(run("restore", "--check")).isEqualTo(ExitCodes.FINE);
    assertThat(out).contains("can be restored here. Nothing was written.");
    assertThat(run("restore", backup().toString())).isEqualTo(ExitCodes.FINE);
    assertThat(out)
        .contains("The trial balance is the one that was noted")
        .contains("The money is sound")
        .contains("Start it with HALFMILLION_MODE=trial.");
    assertThat(run("restore")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("is not empty");
  }

  @Test
  void whatCannotBeRestoredIsRefusedInASentence() throws IOException {
    run("backup", "--make-key");
    run("backup");
    fresh.use();
    byte[] bytes = Files.readAllBytes(backup());
    bytes[bytes.length / 3] ^= 1;
    Files.write(backup(), bytes);

    assertThat(run("restore")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("is damaged").doesNotContain("\tat ");
    assertThat(run("restore", "halfmillion-none.backup")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("There is no halfmillion-none.backup");
    run("backup", "--make-key");
    assertThat(run("restore")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("None of the 1 backups").contains("--key");
    assertThat(run("restore", "--from", "ftp://some/where")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("is no place for backups");
  }

  @Test
  void aKeyThatIsSetAsTextIsNeverPrinted() {
    System.setProperty("halfmillion.backup.key", "{\"key\":[{\"secret\":1}]}");

    assertThat(run("backup", "--make-key")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("holds a key itself. Name a file by --key.");
    assertThat(out + err).doesNotContain("secret");
  }

  @Test
  void whatIsWronglyWrittenIsSaid() {
    run("backup", "--make-key");

    assertThat(run("backup", "--keep", "forever")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("7d 4w 12m");
    assertThat(run("backup", "--make-key", "--list")).isEqualTo(ExitCodes.USAGE);
    System.clearProperty("halfmillion.backup.to");
    assertThat(run("backup")).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("HALFMILLION_BACKUP_TO");
    fresh.use();
    assertThat(run("backup", "--to", place.toString())).isEqualTo(ExitCodes.PROBLEM);
    assertThat(err).contains("There is no academy in the schema");
  }

  @Test
  void noProgramStartsOnWhatWasRestoredByHalf() throws Exception {
    new SchemaRebuild(fresh.schema).build(List.of("1.00.1"), Ids.next());
    SchemaMigrations start = SchemaMigrations.of(fresh.schema, fresh.settings, Clock.systemUTC());

    assertThatThrownBy(start::migrate)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("was cut short");
  }

  private Path backup() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".backup")).findFirst().orElseThrow();
    }
  }

  private int run(String... arguments) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    int code =
        CommandLines.execute(
            HalfmillionApplication.class,
            new PrintWriter(said),
            new PrintWriter(complained),
            arguments);
    out = said.toString();
    err = complained.toString();
    return code;
  }

  private static final class Installation {

    private final String url = TestDatabase.newSchema();
    private final Path data = TestDatabase.freshFolder();
    private final Settings settings = new Settings(Mode.TRIAL, data, null);
    private final SchemaAccess schema =
        SchemaAccess.at(url, TestDatabase.server().user(), TestDatabase.server().password());

    void use() {
      System.setProperty("halfmillion.mode", "trial");
      System.setProperty("halfmillion.data", data.toString());
      System.setProperty("halfmillion.database.url", url);
      System.setProperty("halfmillion.database.user", TestDatabase.server().user());
      System.setProperty("halfmillion.database.password", TestDatabase.server().password());
    }
  }
}
