package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The gateways of this installation. */
@Component
public class Gateways {

  private final List<Gateway> all;

  Gateways(ObjectProvider<Gateway> all) {
    this.all = all.orderedStream().toList();
  }

  /** The gateway of a name, or empty. */
  public Optional<Gateway> find(String name) {
    return all.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
  }

  /** The gateway of a name that stands in our own records. */
  public Gateway require(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("The gateway " + name + " is not set up"));
  }

  /** The gateway for new payments. */
  public Gateway preferred() {
    return all.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "payments.no-gateway",
                    "This academy cannot take payments yet: no gateway is set up."));
  }
}
