package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The doctor tells how old the last backup is, and that none is made or could be. */
@Tag("database")
class BackupCheckTests {

  private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

  private final MockEnvironment environment = new MockEnvironment();
  private final Path data = TestDatabase.freshFolder();
  private final Path place = TestDatabase.freshFolder();

  @Test
  void aLiveAcademyWithoutBackupsIsToldHowToMakeThem() {
    assertThat(look(Mode.PRODUCTION))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.WARNING);
              assertThat(found.remedy())
                  .contains("HALFMILLION_BACKUP_TO", "--make-key", "HALFMILLION_BACKUP_AT");
            });
    assertThat(look(Mode.DEMO)).isEmpty();
  }

  @Test
  void aMissingKeyAndAPlaceWithoutABackupAreProblems() {
    environment.setProperty("halfmillion.backup.to", place.toString());
    assertThat(look(Mode.PRODUCTION)).singleElement().asString().contains("no key of backups");

    BackupKey.make(data.resolve("backup.key"));
    assertThat(look(Mode.PRODUCTION)).singleElement().asString().contains("There is no backup");
  }

  @Test
  void anOldBackupIsAProblemWhereItIsMadeEachNightAndAWarningWhereItIsMadeByHand()
      throws IOException {
    environment.setProperty("halfmillion.backup.to", place.toString());
    BackupKey key = BackupKey.make(data.resolve("backup.key"));
    made(key.id(), Duration.ofHours(25));
    made("0123456789abcdef", Duration.ofMinutes(1));
    environment.setProperty("halfmillion.backup.at", "02:30");
    assertThat(look(Mode.PRODUCTION)).isEmpty();

    Files.delete(place.resolve(name(key.id(), Duration.ofHours(25))));
    made(key.id(), Duration.ofDays(9));
    assertThat(look(Mode.PRODUCTION))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.PROBLEM);
              assertThat(found.sentence()).contains("216 hours");
            });
    environment.setProperty("halfmillion.backup.at", "");
    assertThat(look(Mode.PRODUCTION))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  private void made(String key, Duration ago) throws IOException {
    Files.createFile(place.resolve(name(key, ago)));
  }

  private static String name(String key, Duration ago) {
    return KeptBackup.nameOf(NOW.minus(ago), key);
  }

  private List<Finding> look(Mode mode) {
    Surroundings here =
        new Surroundings(
            environment,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Settings(mode, data, null),
            () -> {
              throw new IllegalStateException("Nobody asks for the database");
            });
    return new BackupCheck().findings(here);
  }
}
