package dev.halfmillion.payments.web;

import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether buyers can be charged. In a demo they never are. */
@Component
class PaymentsStep implements SetUpStep {

  static final String PATH = "/admin/setup/payments";

  private final GatewayAccounts accounts;
  private final Academy academy;

  PaymentsStep(GatewayAccounts accounts, Academy academy) {
    this.accounts = accounts;
    this.academy = academy;
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public String name() {
    return "Payments";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> missing() {
    if (academy.mode() == Mode.DEMO || accounts.canCharge()) {
      return Optional.empty();
    }
    if (accounts.hasKeys()) {
      return Optional.of(
          "The gateway that is to take payments has test keys, with which nobody is charged.");
    }
    return Optional.of(
        academy.testing()
            ? "No gateway has keys yet, so everybody pays in the sandbox."
            : "No gateway has keys yet, so nobody can buy.");
  }

  @Override
  public boolean needed() {
    return true;
  }
}
