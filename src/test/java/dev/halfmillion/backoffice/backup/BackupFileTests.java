package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut, altered, foreign or sealed by another key is refused, wherever it was touched. */
@Tag("database")
class BackupFileTests {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final String NAME = KeptBackup.nameOf(Instant.EPOCH, "0123456789abcdef");
  private static final int ROWS = 24_000;

  private final Random random = new Random(SEED);
  private final Path folder = TestDatabase.freshFolder();
  private final FolderPlace place = new FolderPlace(folder);
  private final BackupKey key = BackupKey.make(folder.resolve("keys/backup.key"));
  private byte[] whole;

  @BeforeEach
  void aBackupOfSomeMegabytesWithAMediaFile() throws Exception {
    System.out.println("seed " + SEED);
    MediaFiles files = media();
    files.put(hashOf("lesson"), bytes("lesson"));
    MediaCopies copies = new MediaCopies(place, key, files);
    List<Manifest.Media> media = copies.listed();
    Table table =
        new Table("t", "CREATE TABLE t (v TEXT)", List.of(new Column("v", Column.Kind.TEXT)));
    try (BackupPlace.Draft draft = place.begin(NAME)) {
      try (PartWriter out = PartWriter.open(draft.stream(), key)) {
        BackupParts.writeOpening(
            out,
            new Manifest.Opening("test", Instant.EPOCH, "x", List.of(), List.of(table), media));
        BackupParts.writeKeys(out, Map.of("fields.json", "secret"));
        TableSum sum = writeRows(out);
        copies.copy(media, List.of());
        BackupParts.writeClosing(out, new Manifest.Closing(List.of(sum), Map.of(), List.of()));
      }
      draft.keep();
    }
    whole = Files.readAllBytes(folder.resolve(NAME));
  }

  private TableSum writeRows(PartWriter out) throws IOException {
    RowSum sum = new RowSum();
    try (OutputStream part = out.beginCompressed(BackupParts.TABLE + "t");
        DataOutputStream rows = new DataOutputStream(part)) {
      for (int i = 0; i < ROWS; i++) {
        byte[] value = new byte[random.nextInt(120)];
        random.nextBytes(value);
        ByteBuffer row = ByteBuffer.allocate(4 + value.length);
        row.putInt(value.length).put(value);
        sum.add(row.array(), row.array().length);
        rows.writeInt(row.array().length);
        rows.write(row.array());
      }
    }
    return sum.of("t");
  }

  @Test
  void asItWasWrittenItIsTaken() throws Exception {
    assertThat(reading(key).prove(false).closing().rows()).isEqualTo(ROWS);
    assertThat(whole.length).isGreaterThan(1_200_000);
  }

  @Test
  void aByteChangedAnywhereIsNoticed() throws Exception {
    for (int i = 0; i < 40; i++) {
      int at = i < 10 ? i * 4 : random.nextInt(whole.length);
      byte[] altered = whole.clone();
      altered[at] ^= (byte) (1 + random.nextInt(255));
      write(altered);

      assertRefused(key, "backup.damaged", "backup.foreign", "backup.key.other");
    }
  }

  @Test
  void aCutAnywhereIsNoticed() throws Exception {
    for (int i = 0; i < 20; i++) {
      int length = i < 3 ? whole.length - 1 - i : random.nextInt(whole.length);
      write(Arrays.copyOf(whole, length));

      assertRefused(key, "backup.damaged", "backup.foreign");
    }
  }

  @Test
  void bytesBehindTheEndAreNoticed() throws Exception {
    write(Arrays.copyOf(whole, whole.length + 1));

    assertRefused(key, "backup.damaged");
  }

  @Test
  void anotherKeyIsNamed() throws Exception {
    BackupKey other = BackupKey.make(folder.resolve("keys/other.key"));

    assertThatThrownBy(() -> reading(other).prove(false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(key.id())
        .hasMessageContaining(other.id())
        .hasMessageContaining("--key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004 some archive", "HALFMILLION-BACKUP-1\n"})
  void aForeignFileIsCalledSo(String text) throws Exception {
    write(text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> reading(key).prove(false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not a backup of Halfmillion");
  }

  @Test
  void aMediaFileThatWasAlteredExchangedOrLostIsNoticed() throws Exception {
    Path file = folder.resolve(MediaCopies.nameOf(hashOf("lesson"), key.id()));
    byte[] sealed = Files.readAllBytes(file);
    sealed[random.nextInt(sealed.length)] ^= 1;
    Files.write(file, sealed);
    assertRefused(key, "backup.damaged", "backup.foreign", "backup.key.other");

    MediaFiles others = media();
    others.put(hashOf("another"), bytes("another"));
    MediaCopies copies = new MediaCopies(place, key, others);
    copies.copy(copies.listed(), List.of());
    Files.delete(file);
    Files.move(folder.resolve(MediaCopies.nameOf(hashOf("another"), key.id())), file);
    assertRefused(key, "backup.damaged");

    Files.delete(file);
    assertRefused(key, "backup.incomplete");
  }

  @Test
  void aMediaFileThatRottedIsMissingAndOneCutShortInThePlaceIsWrittenAnew() throws Exception {
    Path data = TestDatabase.freshFolder();
    MediaFiles files = MediaFiles.onDisk(new Settings(Mode.DEMO, data, null));
    files.put(hashOf("rotten"), bytes("rotten"));
    try (Stream<Path> all = Files.walk(data)) {
      Path file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertThat(file.toFile().setWritable(true)).isTrue();
      Files.writeString(file, "rottem");
    }
    files.put(hashOf("lesson"), bytes("lesson"));
    Path sealed = folder.resolve(MediaCopies.nameOf(hashOf("lesson"), key.id()));
    byte[] before = Files.readAllBytes(sealed);
    Files.write(sealed, Arrays.copyOf(before, before.length - 1));
    MediaCopies copies = new MediaCopies(place, key, files);

    List<String> missing = copies.copy(copies.listed(), List.of());

    assertThat(missing).containsExactly(hashOf("rotten"));
    copies.requireKept(copies.listed(), missing);
    assertThat(sealed).hasSize(before.length);
    assertThat(copies.copied().files()).isOne();
    assertThat(reading(key).prove(false).damaged()).isEmpty();
    assertThat(new MediaCopies(place, key, files).copy(copies.listed(), List.of()))
        .isEqualTo(missing);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 1_048_331, 1_048_338, 1_048_400, 1_048_576, 3_333_333})
  void howLongASealedFileIsIsKnownBefore(int bytes) throws Exception {
    MediaFiles files = media();
    String text = "x".repeat(bytes);
    files.put(hashOf(text), bytes(text));
    MediaCopies copies = new MediaCopies(place, key, files);
    copies.copy(copies.listed(), List.of());

    assertThat(folder.resolve(MediaCopies.nameOf(hashOf(text), key.id())))
        .hasSize(PartWriter.sealedBytes(key.id(), hashOf(text), bytes));
  }

  @Test
  void withoutTheMediaFileThatIsDamagedTheRestIsTaken() throws Exception {
    Path file = folder.resolve(MediaCopies.nameOf(hashOf("lesson"), key.id()));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));
    assertThat(reading(key).prove(true).damaged()).containsExactly(hashOf("lesson"));

    Files.delete(file);
    BackupReading.Proved read = reading(key).prove(true);
    assertThat(read.damaged()).containsExactly(hashOf("lesson"));
    assertThat(read.media()).isEmpty();
    assertThat(read.closing().rows()).isEqualTo(ROWS);
  }

  @Test
  void aKeysFileThatIsNoneIsRefusedAndAnOldOneIsKept() throws Exception {
    Path file = folder.resolve("keys/backup.key");
    BackupKey second = BackupKey.make(file);

    assertThat(BackupKey.read(file).id()).isEqualTo(second.id()).isNotEqualTo(key.id());
    assertThat(BackupKey.read(file.resolveSibling("backup-" + key.id() + ".key")).id())
        .isEqualTo(key.id());
    Files.writeString(file, "{\"key\":[]}");
    assertThatThrownBy(() -> BackupKey.read(file)).hasMessageContaining("not a key of backups");
    Files.delete(file);
    assertThatThrownBy(() -> BackupKey.read(file)).hasMessageContaining("--make-key");
  }

  private BackupReading reading(BackupKey with) {
    return new BackupReading(place, NAME, with);
  }

  private void assertRefused(BackupKey with, String... codes) {
    assertThatThrownBy(() -> reading(with).prove(false))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isIn((Object[]) codes));
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(folder.resolve(NAME), bytes);
  }

  private static MediaFiles media() {
    return MediaFiles.onDisk(new Settings(Mode.DEMO, TestDatabase.freshFolder(), null));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hashOf(String text) {
    MessageDigest digest = RowSum.sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return RowSum.hex(digest);
  }
}
