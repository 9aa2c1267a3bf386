package dev.halfmillion.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadConfigurationTests {

  @ParameterizedTest
  @CsvSource({"32, 512", "112, 896", "160, 1280", "512, 4096", "4096, 8192"})
  void takesAsManyConnectionsAsItsHeapCarries(int heapMb, int connections) {
    assertThat(LoadConfiguration.connections(heapMb * 1_048_576L)).isEqualTo(connections);
  }
}
