package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** Production logs JSON, people at a terminal and commands read text. */
class LogFormatTests {

  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @CsvSource({
    "production, '', ecs",
    "production, text, ''",
    "trial, '', ''",
    "demo, '', ''",
    "trial, json, ecs"
  })
  void theModeOrTheOperatorDecides(String mode, String set, String format) {
    environment.setProperty("halfmillion.mode", mode);
    environment.setProperty("halfmillion.log", set);
    assertThat(format()).isEqualTo(format);
  }

  @Test
  void aCommandAnswersInWords() {
    environment.setProperty("halfmillion.mode", "production");
    environment.setActiveProfiles(Commanded.PROFILE);
    assertThat(format()).isEmpty();
  }

  @Test
  void anythingElseIsRefused() {
    environment.setProperty("halfmillion.log", "yaml");
    assertThatThrownBy(this::format)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("json or text");
  }

  private String format() {
    new LogFormat().postProcessEnvironment(environment, new SpringApplication());
    return environment.getProperty("logging.structured.format.console", "");
  }
}
