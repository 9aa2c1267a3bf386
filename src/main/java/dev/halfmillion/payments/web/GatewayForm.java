package dev.halfmillion.payments.web;

import dev.halfmillion.payments.gateways.KeySet;
import org.jspecify.annotations.Nullable;

/**
 * What the owner typed about an account at a gateway. Its text form says nothing.
 *
 * @param keyId the public name of the key
 * @param secret the key; empty keeps the one that is stored
 * @param webhookSecret checks webhooks; empty keeps the one that is stored
 * @param current the present password
 */
public record GatewayForm(
    @Nullable String keyId,
    @Nullable String secret,
    @Nullable String webhookSecret,
    @Nullable String current) {

  private static final int LONGEST = 300;

  /** Nothing typed yet. */
  static final GatewayForm EMPTY = new GatewayForm("", "", "", "");

  public GatewayForm {
    keyId = text(keyId);
    secret = text(secret);
    webhookSecret = text(webhookSecret);
    current = current == null ? "" : current;
  }

  /**
   * The keys after this change. A new webhook secret makes the present one the previous: news that
   * was signed with it is still on its way.
   */
  KeySet over(@Nullable KeySet present) {
    KeySet before = present == null ? new KeySet("", "", "", null) : present;
    String hook = or(webhookSecret, before.webhookSecret());
    boolean changed = !hook.equals(before.webhookSecret()) && !before.webhookSecret().isEmpty();
    return new KeySet(
        or(keyId, before.keyId()),
        or(secret, before.secret()),
        hook,
        changed ? before.webhookSecret() : before.previousWebhookSecret());
  }

  /** Nothing of what was typed. */
  @Override
  public String toString() {
    return "GatewayForm";
  }

  private static String or(@Nullable String typed, String otherwise) {
    return typed == null || typed.isEmpty() ? otherwise : typed;
  }

  private static String text(@Nullable String typed) {
    String stripped = typed == null ? "" : typed.strip();
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
