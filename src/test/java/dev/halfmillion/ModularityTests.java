package dev.halfmillion;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between modules are those that each package-info declares. */
class ModularityTests {

  static final ApplicationModules MODULES = ApplicationModules.of(HalfmillionApplication.class);

  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    MODULES.verify();
  }
}
