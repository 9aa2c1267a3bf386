package dev.halfmillion.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

class PortTakenAnalyzerTests {

  @Test
  void ofATakenPortItIsSaidHowToChooseAnotherByTheFirstWhoIsAsked() {
    List<FailureAnalyzer> asked =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(
                FailureAnalyzer.class,
                ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
                    .and(Environment.class, new MockEnvironment()));

    assertThat(asked.getFirst()).isInstanceOf(PortTakenAnalyzer.class);
    assertThat(asked.getFirst().analyze(new IllegalStateException(new PortInUseException(8123))))
        .satisfies(
            shown ->
                assertThat(shown.getDescription()).contains("Port 8123 is in use", "SERVER_PORT"));
  }
}
