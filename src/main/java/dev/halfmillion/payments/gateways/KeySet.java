package dev.halfmillion.payments.gateways;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account's keys at a gateway. Its text form says nothing.
 *
 * @param keyId the public name of the key; empty where the gateway has none
 * @param secret for calls
 * @param webhookSecret checks webhooks
 * @param previousWebhookSecret checks webhooks that were signed before the last change
 */
public record KeySet(
    String keyId, String secret, String webhookSecret, @Nullable String previousWebhookSecret) {

  /** The secrets that may have signed a webhook, newest first. */
  public List<String> webhookSecrets() {
    return Stream.of(webhookSecret, previousWebhookSecret == null ? "" : previousWebhookSecret)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "KeySet";
  }
}
