package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import dev.halfmillion.platform.TaxSettings.Kind;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether it is known how sales are taxed. */
@Component
class TaxStep implements SetUpStep {

  static final String PATH = "/admin/setup/tax";

  private final KnownSettings known;
  private final Academy academy;

  TaxStep(KnownSettings known, Academy academy) {
    this.known = known;
    this.academy = academy;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public String name() {
    return "Tax";
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
    if (known.text(Setting.TAX_STRATEGY).isEmpty()) {
      return Optional.of("Nobody has said yet whether the business is registered for GST.");
    }
    return academy.taxSettings().strategy() == Kind.INDIA_GST && academy.gstin().isEmpty()
        ? Optional.of("A business that collects GST needs its registration number.")
        : Optional.empty();
  }

  @Override
  public boolean needed() {
    return true;
  }
}
