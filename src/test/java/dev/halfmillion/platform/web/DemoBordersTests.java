package dev.halfmillion.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.ApplicationProcess;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@Tag("database")
class DemoBordersTests {

  private final MockEnvironment environment =
      new MockEnvironment().withProperty("halfmillion.mode", "demo");

  @Test
  void aDemoIsSeenFromThisMachineOnly() {
    check();

    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "server.address, 0.0.0.0, SERVER_ADDRESS",
    "server.address, 192.0.2.7, SERVER_ADDRESS",
    "halfmillion.base-url, https://academy.example, HALFMILLION_BASE_URL",
    "halfmillion.base-url, http://192.0.2.7:8080, HALFMILLION_BASE_URL",
    "halfmillion.base-url, no address, HALFMILLION_BASE_URL",
    "halfmillion.demo.password, fourteen-chars, HALFMILLION_DEMO_PASSWORD",
    "payments.razorpay.key, rzp_live_4fd81c, payments.razorpay.key",
    "stripe.key, sk_live_4fd81c, stripe.key"
  })
  void whatWouldOpenItIsRefused(String property, String value, String named) {
    environment.setProperty(property, value);

    assertThatThrownBy(this::check)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(named)
        .hasMessageNotContaining("4fd81c");
  }

  @ParameterizedTest
  @CsvSource({
    "server.address, ::1",
    "halfmillion.base-url, http://localhost:8081",
    "halfmillion.base-url, http://www.academy.localhost:8081",
    "halfmillion.demo.password, fifteen-letters",
    "stripe.key, sk_test_4fd81c"
  })
  void whatStaysOnThisMachineIsNot(String property, String value) {
    environment.setProperty(property, value);

    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "trial"})
  void otherModesAreNotAskedForAnyOfIt(String mode) {
    environment.setProperty("halfmillion.mode", mode);
    environment.setProperty("halfmillion.base-url", "https://academy.example");

    assertThatCode(this::check).doesNotThrowAnyException();
    assertThat(environment.containsProperty("server.address")).isFalse();
  }

  @Test
  void aShortPasswordEndsTheStartWithASentenceAndNoStackTrace() {
    ApplicationProcess application =
        ApplicationProcess.compiled(
            Map.of("HALFMILLION_MODE", "demo", "HALFMILLION_DEMO_PASSWORD", "short"));

    assertThat(application.awaitEnd()).isEqualTo(1);
    assertThat(application.output())
        .contains("HALFMILLION_DEMO_PASSWORD is shorter than 15 characters.")
        .doesNotContain("\tat ", "MariaDB is up");
  }

  private void check() {
    new DemoBorders().postProcessEnvironment(environment, new SpringApplication());
  }
}
