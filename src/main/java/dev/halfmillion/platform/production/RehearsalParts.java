package dev.halfmillion.platform.production;

import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.database.StartRefused;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The parts of a demo or a trial. Their conditions leave them out of production; should one be
 * written wrongly, or a class be brought along, production does not start.
 */
final class RehearsalParts {

  private RehearsalParts() {}

  static void refuse(ConfigurableListableBeanFactory beans) {
    Stream.of(NotInProduction.class, OnlyInDemo.class)
        .flatMap(mark -> Stream.of(beans.getBeanNamesForAnnotation(mark)))
        .findFirst()
        .ifPresent(RehearsalParts::refuse);
  }

  private static void refuse(String bean) {
    throw new StartRefused(
        "Production never has "
            + named(bean.substring(bean.lastIndexOf('.') + 1))
            + ", and this program holds "
            + bean
            + ". Start the packaged program as it was released, with nothing added to its class"
            + " path.");
  }

  private static String named(String bean) {
    if (bean.contains("Sandbox")) {
      return "the sandbox gateway";
    }
    if (bean.contains("Mail")) {
      return "the mailbox page";
    }
    return bean.contains("Clock") ? "the movable clock" : "demo people";
  }
}
