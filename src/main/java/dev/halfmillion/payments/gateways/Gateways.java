package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.live.Stage;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The gateways of this installation. */
@Component
public class Gateways {

  private final List<Gateway> all;
  private final GatewayChoices choices;
  private final GatewayKeys keys;
  private final Academy academy;

  Gateways(ObjectProvider<Gateway> all, GatewayChoices choices, GatewayKeys keys, Academy academy) {
    this.all = all.orderedStream().toList();
    this.choices = choices;
    this.keys = keys;
    this.academy = academy;
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

  /** Those that have all they need; payments that are open are asked about there. */
  public List<Gateway> ready() {
    return all.stream().filter(Gateway::ready).toList();
  }

  /** Whether it may be chosen for new payments: in a trial for later, once live for now. */
  public boolean choosable(Gateway gateway) {
    return gateway.ready() && (academy.stage() != Stage.LIVE || open(gateway));
  }

  /** Those that need keys of an account. */
  public List<KeyedGateway> keyed() {
    return all.stream()
        .filter(KeyedGateway.class::isInstance)
        .map(KeyedGateway.class::cast)
        .toList();
  }

  /**
   * The gateway for new payments of a currency: the chosen one, else the first that is ready. In a
   * demo that is the sandbox. While the academy tests, nobody is charged, whatever is chosen; once
   * it is live, nobody gets anything for a payment by test keys.
   *
   * @throws Refusal {@code payments.no-gateway} when none is ready
   */
  public Gateway preferred(Currency currency) {
    return choices
        .of(currency)
        .flatMap(this::find)
        .filter(this::open)
        .or(() -> all.stream().filter(this::open).findFirst())
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "payments.no-gateway",
                    "This academy cannot take payments yet: no gateway is set up."));
  }

  private boolean open(Gateway gateway) {
    return gateway.ready()
        && switch (academy.stage()) {
          case DEMO -> true;
          case TRIAL -> !gateway.charges();
          case LIVE -> !(gateway instanceof KeyedGateway keyed) || hasLiveKeys(keyed);
        };
  }

  /** Whether keys that move real money are stored for it. */
  public boolean hasLiveKeys(KeyedGateway gateway) {
    return keys.keys(gateway.name()).filter(gateway::isLive).isPresent();
  }
}
