package dev.halfmillion.payments.gateways;

import java.util.List;
import java.util.Optional;

/** A gateway outside, which needs the keys of an account there. */
public interface KeyedGateway extends Gateway {

  /** Its name as people write it. */
  String title();

  /** Whether the account's key has a public name beside its secret. */
  boolean hasKeyId();

  /** The kinds of webhook to be ticked there. */
  List<String> webhookEvents();

  /** What is wrong with the look of a key, for the person who typed it; empty where nothing is. */
  Optional<String> keyProblem(KeySet keys);

  /** Whether these keys move real money. */
  boolean isLive(KeySet keys);

  /**
   * Makes a call with these keys that changes nothing.
   *
   * @throws GatewayRefused when the gateway does not accept them
   * @throws GatewaySilent when it gives no answer
   */
  void tryKeys(KeySet keys);
}
