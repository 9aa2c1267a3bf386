package dev.halfmillion.backoffice.launch;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether the database is the one that the program brings along; production does not use it. */
@Component
class BroughtDatabase {

  private final Environment environment;

  BroughtDatabase(Environment environment) {
    this.environment = environment;
  }

  boolean isUsed() {
    return environment.getProperty("halfmillion.database.url", "").isBlank();
  }
}
