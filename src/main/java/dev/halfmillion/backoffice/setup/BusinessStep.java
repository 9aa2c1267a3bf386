package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether it is known who sells. A demo is somebody already. */
@Component
class BusinessStep implements SetUpStep {

  static final String PATH = "/admin/setup/business";

  private final KnownSettings known;
  private final Academy academy;

  BusinessStep(KnownSettings known, Academy academy) {
    this.known = known;
    this.academy = academy;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String name() {
    return "Your business";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> missing() {
    if (academy.mode() == Mode.DEMO) {
      return Optional.empty();
    }
    if (known.text(Setting.NAME).isEmpty()) {
      return Optional.of("The academy has no name yet.");
    }
    if (known.text(Setting.STATE).isEmpty()) {
      return Optional.of("Nobody has said yet in which State the business is.");
    }
    return academy.address().isEmpty()
        ? Optional.of("Invoices need the address of the business.")
        : Optional.empty();
  }

  @Override
  public boolean needed() {
    return true;
  }
}
