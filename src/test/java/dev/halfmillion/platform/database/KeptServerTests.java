package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeptServerTests {

  @Test
  void aDatabaseBelowTheTemporaryFolderDoesNotLookTemporaryToTheLibrary() throws IOException {
    Path folder = Files.createTempDirectory("checkout");

    Path spelled = KeptServer.spelled(folder);

    assertThat(spelled.toFile().getAbsolutePath())
        .doesNotStartWith(System.getProperty("java.io.tmpdir"));
    assertThat(Files.isSameFile(spelled, folder)).isTrue();
    Files.delete(folder);
  }
}
