package dev.halfmillion.platform.live;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives a trial a data folder of its own, so that it runs where a demo ran before. */
class TrialFolder implements EnvironmentPostProcessor {

  private static final Map<String, Object> DEFAULTS = Map.of("halfmillion.data", "data/academy");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if ("trial".equalsIgnoreCase(environment.getProperty("halfmillion.mode"))) {
      environment.getPropertySources().addLast(new MapPropertySource("trial", DEFAULTS));
    }
  }
}
