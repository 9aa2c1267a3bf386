package dev.halfmillion;

import dev.halfmillion.backoffice.CommandEntry;
import dev.halfmillion.platform.production.ServingStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Halfmillion, the whole business of selling digital courses in one program. Beans carry their full
 * class names, so that two modules may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class HalfmillionApplication {

  /** Serves, or carries out the command that the arguments name and ends with its exit code. */
  public static void main(String[] args) {
    if (CommandEntry.serves(args)) {
      ServingStart.of(HalfmillionApplication.class).run(CommandEntry.settings(args));
    } else {
      System.exit(CommandEntry.execute(HalfmillionApplication.class, args));
    }
  }
}
