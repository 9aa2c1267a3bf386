package dev.halfmillion.platform.crypto;

import dev.halfmillion.platform.NotInProduction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the demo's payment gateway and its customer both know: derived from the installation's own
 * key, so that they share secrets without knowing each other and nothing has to be set up.
 *
 * <p>{@code halfmillion.sandbox.secret-version}, 1 at first, rotates the secret that signs
 * webhooks; the one before stays good for checking.
 */
@Component
@NotInProduction
public class SandboxKeys {

  private final FieldCipher cipher;
  private final int version;

  SandboxKeys(FieldCipher cipher, @Value("${halfmillion.sandbox.secret-version:1}") int version) {
    this.cipher = cipher;
    this.version = version;
  }

  /** The academy's account at the gateway. */
  public String account() {
    return "acc_" + derived("account").substring(0, 14);
  }

  /** The name of the key for the gateway's API. */
  public String keyId() {
    return "key_sandbox_" + derived("key-id").substring(0, 14);
  }

  /** The key for the gateway's API. */
  public String keySecret() {
    return derived("key-secret");
  }

  /** Signs webhooks. */
  public String webhookSecret() {
    return derived("webhook-secret:" + version);
  }

  /** Signed webhooks before the last rotation, or null. */
  public @Nullable String previousWebhookSecret() {
    return version > 1 ? derived("webhook-secret:" + (version - 1)) : null;
  }

  private String derived(String what) {
    return cipher.fingerprint("sandbox-gateway", what);
  }
}
