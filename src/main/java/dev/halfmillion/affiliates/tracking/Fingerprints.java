package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Hashes where a visitor comes from and with what, under the salt of the week. */
@Component
public class Fingerprints {

  private final Salts salts;

  Fingerprints(Salts salts) {
    this.salts = salts;
  }

  /** The hashes of an address and a browser. */
  public Fingerprint of(String ip, String agent) {
    int period = salts.period();
    byte[] salt = salts.of(period);
    return new Fingerprint(period, hash(salt, "ip:" + ip), hash(salt, "agent:" + agent));
  }

  private static UUID hash(byte[] salt, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Ids.uuid(Arrays.copyOf(whole, 16));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Hashes that can be compared with others of the same period.
   *
   * @param ip of the address
   * @param agent of the browser
   */
  public record Fingerprint(int period, UUID ip, UUID agent) {}
}
