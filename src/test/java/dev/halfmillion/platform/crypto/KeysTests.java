package dev.halfmillion.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class KeysTests {

  @TempDir Path folder;

  JdbcClient jdbc;

  @BeforeEach
  void aNewDatabase() {
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.newSchema(),
                TestDatabase.server().user(),
                TestDatabase.server().password()));
    jdbc.sql("CREATE TABLE platform_installation (id TINYINT, key_fingerprint VARCHAR(64))")
        .update();
    jdbc.sql("INSERT INTO platform_installation VALUES (1, NULL)").update();
  }

  @Test
  void theFirstStartMakesThemAndTheNextTakesTheSame() throws Exception {
    byte[] signature = keys(folder).signatures().computeMac(new byte[] {1});

    keys(folder).signatures().verifyMac(signature, new byte[] {1});
    assertThat(remembered()).matches("[0-9a-f]{64}");
  }

  @Test
  void aStartInAnotherFolderIsRefusedAndMakesNone() {
    keys(folder.resolve("right"));

    assertRefused("wrong", "belongs to keys that are not in " + folder.resolve("wrong/keys"));
    assertRefused("wrong", "set HALFMILLION_DATA to the data folder of before");
    assertThat(folder.resolve("wrong")).doesNotExist();
  }

  @Test
  void halfOfThemIsNotEnough() throws IOException {
    keys(folder.resolve("right"));
    Files.delete(folder.resolve("right/keys/signatures.json"));

    assertRefused("right", "belongs to keys that are not in");
    assertThat(folder.resolve("right/keys/signatures.json")).doesNotExist();
  }

  @Test
  void keysOfAnotherDatabaseAreRefused() {
    keys(folder.resolve("other"));
    aNewDatabase();
    String ours = "right";
    keys(folder.resolve(ours));

    assertRefused("other", "are not those of this database");
    keys(folder.resolve(ours));
  }

  @Test
  void aDatabaseOlderThanThisMemoryTakesTheKeysItFindsAndNoNewOnes() {
    keys(folder.resolve("right"));
    jdbc.sql("UPDATE platform_installation SET key_fingerprint = ''").update();

    assertRefused("wrong", "belongs to keys that are not in");
    keys(folder.resolve("right"));
    assertThat(remembered()).matches("[0-9a-f]{64}");
  }

  private void assertRefused(String name, String sentence) {
    assertThatThrownBy(() -> keys(folder.resolve(name)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }

  private Keys keys(Path data) {
    MapConfigurationPropertySource source =
        new MapConfigurationPropertySource(Map.of("halfmillion.data", data.toString()));
    return new Keys(new Binder(source).bindOrCreate("halfmillion", Settings.class), jdbc);
  }

  private String remembered() {
    return jdbc.sql("SELECT key_fingerprint FROM platform_installation")
        .query(String.class)
        .single();
  }
}
