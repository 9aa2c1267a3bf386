package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether buyers are told who answers their complaints. */
@Component
class GrievanceStep implements SetUpStep {

  private final Academy academy;

  GrievanceStep(Academy academy) {
    this.academy = academy;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String name() {
    return "Grievance officer";
  }

  @Override
  public String path() {
    return PromiseStep.PATH;
  }

  @Override
  public Optional<String> missing() {
    return academy.mode() == Mode.DEMO || !academy.grievanceOfficer().isEmpty()
        ? Optional.empty()
        : Optional.of("Indian law asks shops to name a grievance officer; nobody is named yet.");
  }

  @Override
  public boolean needed() {
    return false;
  }
}
