package dev.halfmillion.platform.production;

import dev.halfmillion.platform.Commanded;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.database.StartRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Keeps production from starting with settings that fit a rehearsal or are nobody's secret, or with
 * a part of a rehearsal. All that is wrong with the settings is said at once, before anything is
 * made or connected to. Commands of the operator may have wrong settings: one of them may be there
 * to find the fault.
 */
@Component
class ProductionBorders implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    ConfigurableEnvironment environment =
        beans.getBean(
            ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, ConfigurableEnvironment.class);
    if (mode(environment.getProperty("halfmillion.mode", "")) != Mode.PRODUCTION) {
      return;
    }
    RehearsalParts.refuse(beans);
    if (!environment.matchesProfiles(Commanded.PROFILE)) {
      refuse(ProductionSettings.problems(environment));
    }
  }

  private static Mode mode(String written) {
    return Arrays.stream(Mode.values())
        .filter(mode -> written.isEmpty() || mode.name().equals(written.toUpperCase(Locale.ROOT)))
        .reduce((one, last) -> last)
        .orElseThrow(
            () ->
                new StartRefused(
                    "HALFMILLION_MODE says \""
                        + written
                        + "\". Set it to demo, trial or production."));
  }

  private static void refuse(List<String> problems) {
    if (problems.size() == 1) {
      throw new StartRefused(problems.getFirst());
    }
    if (!problems.isEmpty()) {
      throw new StartRefused(
          "Production does not start; each of these has to be mended:\n - "
              + String.join("\n - ", problems));
    }
  }
}
