package dev.halfmillion.payments.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for an account at a gateway. Stored secrets are shown by their last four characters.
 *
 * @param title the gateway as people write it
 * @param action where the form is sent
 * @param hasKeyId whether the key has a public name
 * @param keyId that name
 * @param secret the stored key, masked, or empty
 * @param webhookSecret the stored secret, masked, or empty
 * @param previous the one before, masked, or empty
 * @param webhookUrl what to enter at the gateway
 * @param events the webhook events to tick there
 * @param problems what to mend
 */
public record GatewayPage(
    String title,
    String action,
    boolean hasKeyId,
    String keyId,
    String secret,
    String webhookSecret,
    String previous,
    String webhookUrl,
    List<String> events,
    List<Problem> problems) {

  /** What is wrong with one field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
