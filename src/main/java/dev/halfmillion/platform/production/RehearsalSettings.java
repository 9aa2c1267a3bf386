package dev.halfmillion.platform.production;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Settings that only a demo or a trial knows; somebody meant to bring these along. */
final class RehearsalSettings {

  /** The beginnings of their names, in letters alone, and what each would switch on. */
  private static final Map<String, String> MEANT =
      Map.of(
          "halfmillionsandbox", "the sandbox gateway",
          "halfmilliondemo", "demo people and their invented past",
          "halfmillionmailbox", "the mailbox page",
          "halfmillionclock", "the movable clock");

  private RehearsalSettings() {}

  /** A sentence for each that is set. */
  static List<String> in(ConfigurableEnvironment environment) {
    Map<String, String> found = new TreeMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String name : enumerable.getPropertyNames()) {
          meant(name).ifPresent(what -> found.put(name, what));
        }
      }
    }
    return found.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + " is set, and "
                    + one.getValue()
                    + " is not for production. Take it out of the environment, or use"
                    + " HALFMILLION_MODE=trial until you are live.")
        .toList();
  }

  private static Optional<String> meant(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return MEANT.entrySet().stream()
        .filter(entry -> letters.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
