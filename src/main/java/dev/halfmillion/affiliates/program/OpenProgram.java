package dev.halfmillion.affiliates.program;

import dev.halfmillion.platform.ReferralProgram;
import org.springframework.stereotype.Component;

/** Answers every page by the terms in force. */
@Component
class OpenProgram implements ReferralProgram {

  private final InForce inForce;

  OpenProgram(InForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public boolean isOpen() {
    return inForce.plan().pays();
  }
}
