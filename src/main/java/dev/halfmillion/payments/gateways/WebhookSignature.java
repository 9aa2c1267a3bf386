package dev.halfmillion.payments.gateways;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hexadecimal HMAC-SHA256 of a body, compared in constant time. */
public final class WebhookSignature {

  private WebhookSignature() {}

  /** Whether one of the secrets made the signature; every one of them is tried. */
  public static boolean matches(byte[] body, String signature, List<String> secrets) {
    byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
    boolean matches = false;
    for (String secret : secrets) {
      byte[] expected = sign(body, secret).getBytes(StandardCharsets.US_ASCII);
      matches |= MessageDigest.isEqual(expected, given);
    }
    return matches;
  }

  /** The signature of a body. */
  public static String sign(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
