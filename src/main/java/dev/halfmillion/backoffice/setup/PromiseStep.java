package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether the owner has seen what every page promises about money, and buyers are told who answers
 * their complaints.
 */
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
    if (academy.mode() == Mode.DEMO) {
      return Optional.empty();
    }
    if (!promised()) {
      return Optional.of(
          "Settle what every page promises. Until you do: " + academy.refundTerms().sentence());
    }
    return academy.grievanceOfficer().isEmpty()
        ? Optional.of("Indian law asks shops to name a grievance officer; nobody is named yet.")
        : Optional.empty();
  }

  /** Who has settled the promise may sell; whom to name is between the owner and the law. */
  @Override
  public boolean needed() {
    return !promised();
  }

  private boolean promised() {
    return !known.text(Setting.REFUND_DAYS).isEmpty();
  }
}
