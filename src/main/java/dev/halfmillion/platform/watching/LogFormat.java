package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.database.StartRefused;
import java.io.Console;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets production log a line of JSON for each event, unless a person reads along at a terminal.
 * {@code HALFMILLION_LOG} says {@code json} or {@code text} where that guess is wrong.
 */
class LogFormat implements EnvironmentPostProcessor {

  private static final String FORMAT = "logging.structured.format.console";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.matchesProfiles(Commanded.PROFILE)) {
      return;
    }
    String set = environment.getProperty("halfmillion.log", "").strip().toLowerCase(Locale.ROOT);
    boolean json =
        switch (set) {
          case "json" -> true;
          case "text" -> false;
          case "" -> isProduction(environment) && !atTerminal();
          default ->
              throw new StartRefused(
                  "HALFMILLION_LOG says " + set + ". Set it to json or text, or leave it out.");
        };
    if (json) {
      environment.getPropertySources().addLast(new MapPropertySource("log", Map.of(FORMAT, "ecs")));
    }
  }

  private static boolean isProduction(ConfigurableEnvironment environment) {
    return "production".equalsIgnoreCase(environment.getProperty("halfmillion.mode"));
  }

  private static boolean atTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
