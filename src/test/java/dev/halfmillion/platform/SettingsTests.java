package dev.halfmillion.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set from outside is taken as it is meant. */
class SettingsTests {

  @ParameterizedTest
  @CsvSource({
    "https://academy.example.in, https://academy.example.in",
    "https://academy.example.in/, https://academy.example.in",
    "https://academy.example.in//, https://academy.example.in",
    "http://localhost:8080/, http://localhost:8080",
    "https:///, https:///",
  })
  void anAddressIsKeptWithoutTrailingSlashes(URI written, String kept) {
    assertThat(new Settings(Mode.PRODUCTION, Path.of("data"), written).baseUrl()).hasToString(kept);
  }
}
