package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the owner has seen what every page promises about money. */
@Component
class PromiseStep implements SetUpStep {

  static final String PATH = "/admin/setup/promise";

  private final Academy academy;
  private final KnownSettings known;

  PromiseStep(Academy academy, KnownSettings known) {
    this.academy = academy;
    this.known = known;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String name() {
    return "Refunds and complaints";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> missing() {
    return academy.mode() == Mode.DEMO || promised()
        ? Optional.empty()
        : Optional.of(
            "Settle what every page promises. Until you do: " + academy.refundTerms().sentence());
  }

  @Override
  public boolean needed() {
    return true;
  }

  private boolean promised() {
    return !known.text(Setting.REFUND_DAYS).isEmpty();
  }
}
