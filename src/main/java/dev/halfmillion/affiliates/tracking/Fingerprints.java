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

  private static final UUID NOWHERE = new UUID(0, 0);

  private final Salts salts;

  Fingerprints(Salts salts) {
    this.salts = salts;
  }

  /** The hashes of an address and a browser. */
  public Fingerprint of(String ip, String agent) {
    int period = salts.period();
    byte[] salt = salts.of(period);
    UUID place = PublicAddress.is(ip) ? hash(salt, "ip:" + ip) : NOWHERE;
    return new Fingerprint(period, place, hash(salt, "agent:" + agent));
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
   * @param ip of the address; the same for all addresses that say nothing about who somebody is
   * @param agent of the browser
   */
  public record Fingerprint(int period, UUID ip, UUID agent) {

    /** Whether both come from the same connection to the internet, as far as that can be said. */
    boolean sharesPlaceWith(UUID otherIp) {
      return ip.equals(otherIp) && !ip.equals(NOWHERE);
    }
  }
}
