package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.program.PlanOffice;
import dev.halfmillion.platform.SetUpStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether it is decided if people who recommend the academy are paid. Nobody else may decide it.
 */
@Component
class ProgramStep implements SetUpStep {

  static final String PATH = "/admin/setup/referrals";

  private final PlanOffice office;

  ProgramStep(PlanOffice office) {
    this.office = office;
  }

  @Override
  public int order() {
    return 6;
  }

  @Override
  public String name() {
    return "Referral program";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> missing() {
    return office.isDecided()
        ? Optional.empty()
        : Optional.of(
            "Say whether people who recommend you are paid. Until then nobody is, and no page"
                + " offers it.");
  }

  @Override
  public boolean needed() {
    return true;
  }
}
