package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.backoffice.backup.BackupKey;
import dev.halfmillion.backoffice.backup.BackupPlace;
import dev.halfmillion.backoffice.backup.BackupPlaces;
import dev.halfmillion.backoffice.backup.BackupSettings.S3Settings;
import dev.halfmillion.backoffice.backup.Backups;
import dev.halfmillion.backoffice.backup.Made;
import dev.halfmillion.backoffice.backup.Restore;
import dev.halfmillion.backoffice.backup.Restored;
import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo's whole year is backed up and restored elsewhere, against the clock; a bank number that
 * lies in it in plain is searched for in the backup. Runs by {@code trials/run restore}.
 */
class RestoreTrial {

  private static final int ORDERS = Integer.getInteger("trial.orders", 5_000);
  private static final String BANK_NUMBER = "50100482913377";
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Settings old = settings();
  private final Settings fresh = settings();
  private final String url = TestDatabase.newSchema();
  private final SchemaAccess from = at(url);
  private final SchemaAccess to = at(TestDatabase.newSchema());
  private final Path folder = TestDatabase.freshFolder();

  @Test
  void theDemosYearComesBackEqual() throws IOException {
    liveTheYear();
    BackupKey key = BackupKey.make(TestDatabase.freshFolder().resolve("backup.key"));
    try (BackupPlace place =
        BackupPlaces.open(
            folder.toString(), new S3Settings(null, "ap-south-1"), Clock.systemUTC())) {
      Made made =
          new Backups(from, old.data(), MediaFiles.onDisk(old), key, "trial", Clock.systemUTC())
              .make(place, null);
      Restored restored =
          new Restore(to, fresh.data(), MediaFiles.onDisk(fresh), Clock.systemUTC())
              .restore(place, made.name(), key);

      assertThat(restored.differing()).isEmpty();
      assertThat(restored.soundness().findings()).isEmpty();
      assertThat(restored.backup().rows()).isEqualTo(made.rows());
      requireNoBankNumber();
      System.err.printf(
          "restore: %,d orders, %,d rows and %d media files; backup of %,d bytes in %.1f s;"
              + " restored, compared and checked in %.1f s; trial balance of %d accounts equal; the"
              + " planted bank number is not in it%n",
          ORDERS,
          made.rows(),
          made.files(),
          made.bytes(),
          made.took().toMillis() / 1e3,
          restored.took().toMillis() / 1e3,
          restored.backup().accounts());
    }
  }

  private void liveTheYear() {
    Map<String, String> environment = new HashMap<>(ApplicationProcess.on(url));
    environment.put("HALFMILLION_MODE", "demo");
    environment.put("HALFMILLION_DATA", old.data().toString());
    environment.put("HALFMILLION_DEMO_ORDERS", String.valueOf(ORDERS));
    environment.put("HALFMILLION_DEMO_CLICKS", String.valueOf(10 * ORDERS));
    environment.put("HALFMILLION_DEMO_AFFILIATES", String.valueOf(Math.max(2, ORDERS / 25)));
    JdbcClient jdbc = JdbcClient.create(from);
    try (ApplicationProcess demo = ApplicationProcess.compiled(environment).awaitReady()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () ->
                  jdbc.sql("SELECT complete FROM platform_installation")
                      .query(Boolean.class)
                      .single());
    }
    jdbc.sql("INSERT INTO platform_setting (name, plain, changed_at) VALUES (?, ?, '2026-01-01')")
        .params("trial.canary", BANK_NUMBER)
        .update();
  }

  private void requireNoBankNumber() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).contains(BANK_NUMBER))
            .as("the planted number in %s", file)
            .isFalse();
      }
    }
  }

  private static Settings settings() {
    return new Settings(Mode.DEMO, TestDatabase.freshFolder(), null);
  }

  private static SchemaAccess at(String address) {
    return SchemaAccess.at(address, TestDatabase.server().user(), TestDatabase.server().password());
  }
}
