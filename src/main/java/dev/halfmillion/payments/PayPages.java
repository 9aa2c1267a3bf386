package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.PayLink;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.crypto.Signer;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The addresses of our own page for an attempt, from which a form leads on to the gateway. The page
 * shows whom it is for, so its address is signed and runs out with the attempt.
 */
@Component
public class PayPages implements PayLink {

  private static final String PURPOSE = "pay";

  private final Signer signer;
  private final Academy academy;
  private final Clock clock;

  PayPages(Signer signer, Academy academy, Clock clock) {
    this.signer = signer;
    this.academy = academy;
    this.clock = clock;
  }

  @Override
  public URI to(String receipt) {
    String key = signer.sign(PURPOSE, receipt, clock.instant().plus(PollSchedule.HORIZON));
    return academy.url("/pay/" + receipt + "?key=" + key);
  }

  @Override
  public String seller() {
    return academy.name();
  }

  /** The attempt that an address is for, or empty if its key does not fit or has run out. */
  public Optional<AttemptId> attempt(String receipt, String key) {
    return signer.verify(PURPOSE, key).filter(receipt::equals).flatMap(AttemptId::parse);
  }
}
