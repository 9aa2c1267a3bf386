package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.storage.TestStores;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.crypto.KeyFiles;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.platform.database.SchemaRebuild;
import dev.halfmillion.platform.soundness.Soundness;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A lived academy is backed up and comes back elsewhere, equal to the last paisa, or not at all.
 */
@SalesTest
@Tag("database")
class BackupRestoreModuleTests {

  private static final String BANK_NUMBER = "50100482913377";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NIGHT = Instant.parse("2026-11-26T21:00:00Z");

  @Autowired DataSource source;
  @Autowired JdbcClient jdbc;
  @Autowired Settings settings;
  @Autowired MediaLibrary library;
  @Autowired Shop shop;
  @Autowired Till till;

  private final Path folder = TestDatabase.freshFolder();
  private final FolderPlace place = new FolderPlace(folder);
  private final Path keyFile = TestDatabase.freshFolder().resolve("backup.key");
  private final BackupKey key = BackupKey.make(keyFile);
  private final Elsewhere elsewhere = new Elsewhere();
  private Made made;

  @BeforeEach
  void anAcademyThatSoldAndGaveBack() {
    ProductId product = shop.product(Money.paise(99_900), Deliverable.course(Ids.next()));
    till.paid(IndianState.GOA, product);
    Order order = till.paid(IndianState.KARNATAKA, product);
    till.refund(order, Money.paise(33_300), "part", null);
    library.store(
        new ByteArrayInputStream(bytes("%PDF " + BANK_NUMBER)), "n.pdf", "application/pdf");
    jdbc.sql("INSERT INTO platform_setting (name, plain, changed_at) VALUES (?, ?, '2026-01-01')")
        .params("test.backup", BANK_NUMBER)
        .update();
    made = backup(NIGHT);
  }

  @AfterEach
  void forget() {
    jdbc.sql("DELETE FROM platform_setting WHERE name = 'test.backup'").update();
  }

  private Made backup(Instant at) {
    return backups(at).make(place, new Retention(1, 0, 0));
  }

  private Backups backups(Instant at) {
    return new Backups(
        source,
        settings.data(),
        MediaFiles.onDisk(settings),
        key,
        "test",
        Clock.fixed(at, ZoneOffset.UTC));
  }

  @Test
  void itComesBackEqualWithItsKeysAndFilesAndItsBooksBalanceAsTheyDid() throws Exception {
    Restored restored = elsewhere.restore().restore(place, made.name(), key);

    assertThat(restored.differing()).isEmpty();
    assertThat(restored.backup().accounts()).isPositive();
    assertThat(restored.soundness().findings())
        .isEqualTo(Soundness.withoutApplication(Clock.systemUTC()).read(source, MINUTE).findings());
    assertThat(restored.mode()).isEqualTo(Mode.DEMO);
    for (String table : List.of("sales_order", "ledger_entry", "sales_invoice", "media_asset")) {
      assertThat(sum(elsewhere.schema, table)).isEqualTo(sum(source, table));
      assertThat(sum(source, table).rows()).isPositive();
    }
    assertThat(balances(elsewhere.schema)).isEqualTo(balances(source)).isNotEmpty();
    assertThat(KeyFiles.read(elsewhere.data)).isEqualTo(KeyFiles.read(settings.data()));
    assertThat(elsewhere.files.all()).isEqualTo(MediaFiles.onDisk(settings).all());
    assertThat(elsewhere.names()).doesNotContain(SchemaRebuild.UNFINISHED);
  }

  @Test
  void aSearchForAPlantedBankNumberFindsNothing() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(1);
      for (Path file : all) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(BANK_NUMBER).doesNotContain("PDF").doesNotContain("INR");
      }
    }
  }

  @Test
  void whatIsThereAlreadyIsNeverWrittenOver() throws Exception {
    Restore here = new Restore(source, elsewhere.data, elsewhere.files, Clock.systemUTC());
    assertThatThrownBy(() -> here.restore(place, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not empty");

    KeyFiles.write(elsewhere.data, KeyFiles.read(settings.data()));
    assertThatThrownBy(() -> elsewhere.restore().restore(place, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has keys or files already");
    assertThat(elsewhere.names()).isEmpty();
  }

  @Test
  void aDamagedOneLeavesThePlaceAsEmptyAsItWas() throws Exception {
    Path file = folder.resolve(made.name());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> elsewhere.restore().restore(place, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("damaged");
    assertThat(elsewhere.names()).isEmpty();
    assertThat(elsewhere.data).isEmptyDirectory();
  }

  @Test
  void aRestoreThatWasCutShortBeginsAnew() throws Exception {
    UUID mark = Ids.next();
    new SchemaRebuild(elsewhere.schema).build(List.of("1.00.1"), mark);
    Files.writeString(elsewhere.data.resolve("restore-unfinished"), "half " + mark);
    KeyFiles.write(elsewhere.data, KeyFiles.read(settings.data()));

    Restored restored = elsewhere.restore().restore(place, made.name(), key);

    assertThat(restored.differing()).isEmpty();
    assertThat(elsewhere.data.resolve("restore-unfinished")).doesNotExist();
  }

  @Test
  void whatAnotherRestoreLeftIsNotTakenForThisOnes() throws Exception {
    Files.writeString(elsewhere.data.resolve("restore-unfinished"), "half " + Ids.next());
    KeyFiles.write(elsewhere.data, KeyFiles.read(settings.data()));
    assertThatThrownBy(() -> elsewhere.restore().restore(place, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has keys or files already");

    new SchemaRebuild(elsewhere.schema).build(List.of("1.00.1"), Ids.next());
    assertThatThrownBy(() -> elsewhere.restore().restore(place, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not belong to it");
    assertThat(elsewhere.names()).contains(SchemaRebuild.UNFINISHED);
  }

  @Test
  void whatCameWhileTheBackupWasProvedIsNotWrittenOver() throws Exception {
    BackupPlace slow = mock(BackupPlace.class, delegatesTo(place));
    doAnswer(
            asked -> {
              JdbcClient.create(elsewhere.schema)
                  .sql("CREATE TABLE IF NOT EXISTS academy (id INT)")
                  .update();
              return place.open(asked.getArgument(0));
            })
        .when(slow)
        .open(startsWith(MediaCopies.prefix(key.id())));

    assertThatThrownBy(() -> elsewhere.restore().restore(slow, made.name(), key))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not empty");
    assertThat(elsewhere.names()).containsExactly("academy");
    assertThat(elsewhere.data).isEmptyDirectory();
  }

  @Test
  void aSchemaInWhichAStepWasKilledIsNotBackedUp() {
    jdbc.sql("INSERT INTO platform_migration VALUES (1, '9.9.8', 0, 0, 1)").update();
    try {
      assertThatThrownBy(() -> backup(NIGHT.plusSeconds(60)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in the midst of the step 9.9.8");
    } finally {
      jdbc.sql("DELETE FROM platform_migration").update();
    }
    assertThat(backup(NIGHT.plusSeconds(61)).rows()).isPositive();
  }

  @Test
  void aBackupFromANewerProgramIsRefused() throws Exception {
    jdbc.sql(
            "INSERT INTO flyway_schema_history SELECT installed_rank + 90000, '9.9.9', description,"
                + " type, script, checksum, installed_by, installed_on, execution_time, success"
                + " FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
        .update();
    try {
      Made newer = backup(NIGHT.plusSeconds(60));
      assertThatThrownBy(() -> elsewhere.restore().check(place, newer.name(), key))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("newer program")
          .hasMessageContaining("9.9.9");
    } finally {
      jdbc.sql("DELETE FROM flyway_schema_history WHERE version = '9.9.9'").update();
    }
  }

  @Test
  void theNextNightCopiesNoFileTwiceAndRemovesWhatNeedNotBeKept() throws Exception {
    assertThat(made.newFiles()).isPositive();

    Made next = backup(NIGHT.plus(Duration.ofDays(1)));

    assertThat(next.newFiles()).isZero();
    assertThat(next.files()).isEqualTo(made.files());
    assertThat(next.removed()).containsExactly(made.name());
    assertThat(KeptBackup.in(place)).extracting(KeptBackup::name).containsExactly(next.name());
    assertThat(elsewhere.restore().check(place, next.name(), key).files()).isEqualTo(made.files());
  }

  @Test
  void aBucketKeepsAndGivesBackTheSame() {
    try (TestBucket bucket = new TestBucket();
        S3Place there = bucket.place(Clock.systemUTC())) {
      Made kept = backups(NIGHT).make(there, null);

      Restored restored = elsewhere.restore().restore(there, kept.name(), key);

      assertThat(restored.differing()).isEmpty();
      assertThat(restored.backup().rows()).isEqualTo(kept.rows());
      assertThat(restored.backup().files()).isEqualTo(kept.files()).isPositive();
    }
  }

  @Test
  void mediaInABucketAreBackedUpAndComeBackInAnother() throws Exception {
    MediaFiles lived = MediaFiles.in(TestStores.bucket("lived"));
    for (MediaFiles.Kept kept : MediaFiles.onDisk(settings).all()) {
      try (InputStream bytes = MediaFiles.onDisk(settings).open(kept.hash())) {
        lived.put(kept.hash(), bytes);
      }
    }
    FolderPlace there = new FolderPlace(TestDatabase.freshFolder());
    Clock clock = Clock.fixed(NIGHT, ZoneOffset.UTC);
    Made kept = new Backups(source, settings.data(), lived, key, "test", clock).make(there, null);
    assertThat(kept.missing()).isEmpty();

    MediaFiles fresh = MediaFiles.in(TestStores.bucket("fresh"));
    Restored restored =
        new Restore(elsewhere.schema, elsewhere.data, fresh, Clock.systemUTC())
            .restore(there, kept.name(), key);
    assertThat(restored.backup().files()).isEqualTo(lived.all().size()).isPositive();
    assertThat(fresh.all()).isEqualTo(lived.all());
    Elsewhere third = new Elsewhere();
    Restore over = new Restore(third.schema, third.data, fresh, Clock.systemUTC());
    assertThatThrownBy(() -> over.restore(there, kept.name(), key))
        .hasMessageContaining("There are media files already in s3://");
    assertThat(third.names()).isEmpty();
  }

  @Test
  void theServingProgramMakesOneByItselfAndSaysWhatIsSetWrongly() {
    Path nightly = TestDatabase.freshFolder();
    nightly(nightly, "02:30", "7d").make();
    try (FolderPlace kept = new FolderPlace(nightly)) {
      assertThat(KeptBackup.in(kept)).hasSize(1);
    }

    nightly(nightly, "02:30", "7d").requireSettings();
    assertThatThrownBy(nightly(nightly, "half past two", "7d")::requireSettings)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("HALFMILLION_BACKUP_AT");
    assertThatThrownBy(nightly(nightly, "02:30", "some")::requireSettings)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("7d 4w 12m");
  }

  private NightlyBackup nightly(Path to, String at, String keep) {
    BackupSettings wish =
        new BackupSettings(
            to.toString(),
            keyFile.toString(),
            keep,
            at,
            new BackupSettings.S3Settings(null, "ap-south-1"));
    return new NightlyBackup(
        wish,
        settings.data(),
        MediaFiles.onDisk(settings),
        source,
        Clock.fixed(NIGHT, ZoneOffset.UTC));
  }

  @Test
  void aBackupWithoutTheKeysOfTheDatabaseIsNotMade() {
    Backups wrong =
        new Backups(
            source,
            elsewhere.data,
            elsewhere.files,
            key,
            "test",
            Clock.fixed(NIGHT, ZoneOffset.UTC));
    assertThatThrownBy(() -> wrong.make(new FolderPlace(TestDatabase.freshFolder()), null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There are no keys in");
  }

  @Test
  void twoAtOnceAreNotMade() throws Exception {
    Snapshot first = Snapshot.of(source);
    try (first) {
      assertThatThrownBy(() -> backup(NIGHT.plusSeconds(5)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Another backup");
    }
  }

  private static Map<String, Long> balances(DataSource in) throws SQLException {
    try (Connection connection = in.getConnection()) {
      return Snapshot.balances(connection);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static TableSum sum(DataSource in, String name) throws SQLException, IOException {
    try (Connection connection = in.getConnection()) {
      Table table =
          new SchemaShape(connection)
              .tables().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      return Rows.write(connection, table, OutputStream.nullOutputStream());
    }
  }

  /** An empty schema and an empty data folder. */
  private static final class Elsewhere {

    private final Path data = TestDatabase.freshFolder();
    private final MediaFiles files = MediaFiles.onDisk(new Settings(Mode.DEMO, data, null));
    private final SchemaAccess schema =
        SchemaAccess.at(
            TestDatabase.newSchema(),
            TestDatabase.server().user(),
            TestDatabase.server().password());

    Restore restore() {
      return new Restore(schema, data, files, Clock.systemUTC());
    }

    List<String> names() throws SQLException {
      return new SchemaRebuild(schema).names();
    }
  }
}
