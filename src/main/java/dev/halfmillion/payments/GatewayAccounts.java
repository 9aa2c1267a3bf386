package dev.halfmillion.payments;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The academy's accounts at the gateways, and which of them takes which currency. */
@Service
public class GatewayAccounts {

  private final Gateways gateways;
  private final GatewayKeys keys;
  private final GatewayChoices choices;
  private final Academy academy;
  private final AuditLog audit;
  private final Transactions transactions;

  GatewayAccounts(
      Gateways gateways,
      GatewayKeys keys,
      GatewayChoices choices,
      Academy academy,
      AuditLog audit,
      Transactions transactions) {
    this.gateways = gateways;
    this.keys = keys;
    this.choices = choices;
    this.academy = academy;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The keys of an account as they are stored, or empty. */
  public Optional<KeySet> present(String gateway) {
    return keys.keys(gateway);
  }

  /**
   * The gateway that takes keys, by its name.
   *
   * @throws Refusal when there is none
   */
  public KeyedGateway keyed(String gateway) {
    return gateways.keyed().stream()
        .filter(one -> one.name().equals(gateway))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /**
   * Whether buyers can be charged once the academy is live: some gateway has keys that move real
   * money, and none that is chosen for a currency has test keys.
   */
  public boolean canCharge() {
    List<String> chosen = choices.chosen();
    return gateways.keyed().stream().anyMatch(gateways::hasLiveKeys)
        && gateways.keyed().stream()
            .filter(gateway -> chosen.contains(gateway.name()))
            .filter(gateway -> present(gateway.name()).isPresent())
            .allMatch(gateways::hasLiveKeys);
  }

  /** Whether some gateway has keys at all. */
  public boolean hasKeys() {
    return gateways.keyed().stream().anyMatch(gateway -> present(gateway.name()).isPresent());
  }

  /** Why these keys cannot be used here, in a sentence; empty where they can. */
  public Optional<String> problem(KeyedGateway gateway, KeySet typed) {
    if (gateway.keyProblem(typed).isPresent()) {
      return gateway.keyProblem(typed);
    }
    return switch (academy.stage()) {
      case DEMO ->
          gateway.isLive(typed)
              ? Optional.of("These keys move real money. A demo may not hold them.")
              : Optional.empty();
      case TRIAL -> Optional.empty();
      case LIVE ->
          gateway.isLive(typed)
              ? Optional.empty()
              : Optional.of(
                  "These are test keys, with which nobody is charged. An academy that sells for"
                      + " real needs the live ones.");
    };
  }

  /** Calls the gateway with keys, and says what went wrong; empty where it accepts them. */
  public Optional<String> trial(KeyedGateway gateway, KeySet typed) {
    try {
      gateway.tryKeys(typed);
      return Optional.empty();
    } catch (GatewayRefused refused) {
      return Optional.of(gateway.title() + " does not accept these keys: " + refused.getMessage());
    } catch (GatewaySilent silent) {
      return Optional.of(GatewaySilence.sentence(gateway.title(), silent));
    }
  }

  /** Stores keys that were tried. */
  public void store(KeyedGateway gateway, KeySet typed, UserId owner) {
    transactions.run(
        () -> {
          keys.store(gateway.name(), typed);
          audit.record(
              owner,
              "payments.gateway-keys",
              gateway.name(),
              "Set the "
                  + (gateway.isLive(typed) ? "live" : "test")
                  + " keys of "
                  + gateway.title()
                  + ".");
        });
  }

  /**
   * Chooses the gateway for new payments of a currency.
   *
   * @throws Refusal when that gateway cannot take payments, or the academy is live and its keys are
   *     test keys
   */
  public void choose(Currency currency, String name, UserId owner) {
    Gateway gateway =
        gateways.find(name).filter(Gateway::ready).orElseThrow(GatewayAccounts::notReady);
    if (!gateways.choosable(gateway)) {
      throw onlyTestKeys();
    }
    transactions.run(
        () -> {
          choices.choose(currency, gateway.name());
          audit.record(
              owner,
              "payments.gateway-chosen",
              currency.getCurrencyCode(),
              "New payments in " + currency.getCurrencyCode() + " go to " + name + ".");
        });
  }

  private static Refusal onlyTestKeys() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "payments.gateway-test-keys",
        "This gateway has test keys, with which nobody is charged. Set its live keys first.");
  }

  private static Refusal notReady() {
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "payments.gateway-not-ready",
        "Set the keys of this gateway first.");
  }
}
